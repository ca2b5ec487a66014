/**
 * Bytes under a password: AES-GCM with a 256-bit key from PBKDF2-SHA-256. Salt and nonce are random for every sealing
 * and stand in front of the sealed bytes. The password is never stored.
 */

/** OWASP's lower bound for PBKDF2-SHA-256. A change makes all sealed links unreadable: it needs a new mark in the link. */
const ROUNDS = 600_000;
/** Bytes. */
const SALT = 16;
const NONCE = 12;

/** As it was meant: phones bend quotes and apostrophes, and put a blank behind a word that was chosen. */
const meant = (password: string): string =>
  password
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"');

async function keyFrom(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const words = new TextEncoder().encode(password);
  const raw = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Browsers have the means only on https and localhost. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

/** @returns salt, nonce and sealed bytes, in this order */
export async function seal(bytes: Uint8Array<ArrayBuffer>, password: string): Promise<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyFrom(meant(password), salt), bytes);
  const all = new Uint8Array(SALT + NONCE + sealed.byteLength);
  all.set(salt);
  all.set(iv, SALT);
  all.set(new Uint8Array(sealed), SALT + NONCE);
  return all;
}

/** Returns null when the password does not fit. */
export async function unseal(all: Uint8Array<ArrayBuffer>, password: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const [salt, iv, sealed] = [all.slice(0, SALT), all.slice(SALT, SALT + NONCE), all.slice(SALT + NONCE)];
  // Older links were sealed with the password exactly as typed.
  for (const words of new Set([meant(password), password.normalize('NFC')])) {
    try {
      const key = await keyFrom(words, salt);
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
    } catch {
      // not this one
    }
  }
  return null;
}
