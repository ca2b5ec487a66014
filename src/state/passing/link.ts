/**
 * A message as the part of a link behind `#`, which browsers never send to a server, and as a file. `#t=1~<length>~<crc32>~<data>`: data is
 * base64url of the deflated message; `#p=1~…` is the same under a password. Length and checksum are those of the data's characters.
 */
import { deflate, inflate } from '#browser/deflate.ts';
import { canSeal, seal, unseal } from '#browser/seal.ts';
import { fromBase64url, toBase64url } from '#lib/base64url.ts';
import { crc32 } from '#lib/crc32.ts';
import { APP } from '../envelope.ts';
import { type Message, readMessage, VERSION, writeMessage } from './message.ts';

/** Longer links are refused before anything is decoded, in characters. */
export const MOST_IN_LINK = 32_000;
/** From this many characters on, programs that carry links begin to cut them; a file is suggested. */
export const LONG_LINK = 2000;
/** Bytes a link may unpack to. */
const MOST_UNPACKED = 256 * 1024;
/** Characters of a file, and bytes it may unpack to. */
export const MOST_IN_FILE = 2 * 1024 * 1024;

/** Why something received cannot be shown; `passing.json` has one sentence for each. */
export type Refusal =
  | 'cut'
  | 'mistyped'
  | 'tooLarge'
  | 'newer'
  | 'hostile'
  | 'notOurs'
  | 'backup'
  | 'wrongPassword'
  | 'unable';

/** Something received before it is opened. */
export type Parcel =
  | { readonly ok: true; readonly isSealed: boolean; readonly open: (password: string) => Promise<OpenedParcel> }
  | { readonly ok: false; readonly reason: Refusal };
export type OpenedParcel =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly reason: Refusal };

/** @param password '' for none @returns the fragment with its `#` */
export async function messageToFragment(message: Message, password = ''): Promise<string> {
  const small = await deflate(writeMessage(message));
  const data = toBase64url(password === '' ? small : await seal(small, password));
  return `#${password === '' ? 't' : 'p'}=${VERSION}~${data.length}~${sumOf(data)}~${data}`;
}

const sumOf = (data: string): string => crc32(data).toString(16).padStart(8, '0');

const WHOLE = /^[tp]=(\d{1,6})~(\d{1,6})~([0-9a-f]{8})~(.*)$/;
/** What a link that breaks off before its data looks like. */
const BEGUN = /^([tp](=(\d{1,6}(~(\d{1,6}(~([0-9a-f]{0,8}(~)?)?)?)?)?)?)?)?$/;

/** Looks at a fragment without opening it. Spaces and line breaks that a mail program put in, and what it hung on, do no harm. */
export function fragmentToParcel(fragment: string): Parcel {
  if (fragment.length > MOST_IN_LINK) return { ok: false, reason: 'tooLarge' };
  const text = fragment
    .replace(/^#/, '')
    .replace(/%7e/gi, '~')
    .replace(/\s|%20|%0d|%0a/gi, '');
  const found = WHOLE.exec(text);
  if (!found) return { ok: false, reason: BEGUN.test(text) ? 'cut' : 'mistyped' };
  const [, version, length, sum, rest = ''] = found;
  if (Number(version) > VERSION) return { ok: false, reason: 'newer' };
  if (rest.length < Number(length)) return { ok: false, reason: 'cut' };
  const data = rest.slice(0, Number(length));
  const bytes = sumOf(data) === sum ? fromBase64url(data) : null;
  if (!bytes) return { ok: false, reason: 'mistyped' };
  return parcelOf(bytes, text.startsWith('p'), MOST_UNPACKED);
}

function parcelOf(bytes: Uint8Array<ArrayBuffer>, isSealed: boolean, most: number): Parcel {
  return {
    ok: true,
    isSealed,
    open: async (password) => {
      if (isSealed && !canSeal()) return { ok: false, reason: 'unable' };
      const small = isSealed ? await unseal(bytes, password) : bytes;
      if (!small) return { ok: false, reason: 'wrongPassword' };
      const inflated = await inflate(small, most);
      if (!inflated.ok) return { ok: false, reason: inflated.reason === 'damaged' ? 'hostile' : inflated.reason };
      return readMessage(inflated.text);
    },
  };
}

/** A link as people paste it, with whatever stands around it: quoted in an answer, or wrapped by a mail program that checks links. */
export function textToParcel(pasted: string): Parcel {
  const text = pasted
    .replace(/^[>\s]+/gm, '')
    .replace(/%23(?=[tp]%3D)/i, '#')
    .replace(/(#[tp])%3D/i, '$1=');
  const at = text.search(/#\s*[tp]\s*=/);
  return at < 0 ? { ok: false, reason: 'cut' } : fragmentToParcel(text.slice(at).slice(0, MOST_IN_LINK + 1));
}

/** @param contents what is inside in plain words, for people who open the file; left out under a password */
export async function messageToFile(message: Message, contents: readonly string[], password = ''): Promise<string> {
  const text = writeMessage(message);
  const head = { app: APP, kind: 'passing', version: VERSION };
  if (password === '') return `${JSON.stringify({ ...JSON.parse(text), contents }, null, 1)}\n`;
  const sealed = toBase64url(await seal(await deflate(text), password));
  return `${JSON.stringify({ ...head, sealed }, null, 1)}\n`;
}

/** Whether a receiver would take this file: limits are the same on both sides. */
export const isAcceptable = (message: Message, file: string): boolean =>
  file.length <= MOST_IN_FILE && readMessage(writeMessage(message)).ok;

/** Looks at the text of a file without opening it. */
export function fileToParcel(text: string): Parcel {
  if (text.length > MOST_IN_FILE) return { ok: false, reason: 'tooLarge' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: /^\s*\{\s*"app"/.test(text) ? 'cut' : 'notOurs' };
  }
  const { app, kind, version, sealed } = (parsed ?? {}) as Record<string, unknown>;
  if (app === APP && kind === 'backup') return { ok: false, reason: 'backup' };
  if (app !== APP || kind !== 'passing') return { ok: false, reason: 'notOurs' };
  if (typeof version === 'number' && version > VERSION) return { ok: false, reason: 'newer' };
  if (sealed === undefined) return { ok: true, isSealed: false, open: async () => readMessage(JSON.stringify(parsed)) };
  const bytes = typeof sealed === 'string' ? fromBase64url(sealed) : null;
  return bytes ? parcelOf(bytes, true, MOST_IN_FILE) : { ok: false, reason: 'mistyped' };
}
