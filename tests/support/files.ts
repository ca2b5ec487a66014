/** Files a page gives out and takes in, and folders for what a long test leaves to be looked at. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Download } from 'playwright-core';
import { afterAll } from 'vitest';
import { isLong } from './figures.ts';

export const downloaded = async (file: Download): Promise<string> => text(await file.createReadStream());

/** A file to choose, without one on the disk. */
export const asFile = (content: string, name = 'x.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

/** @param chosen the folder somebody asked for; without it and without `LONG=1` nobody will look, and it goes with the tests of the file */
export function folderFor(name: string, chosen: string | undefined): string {
  const folder = chosen ?? mkdtempSync(join(tmpdir(), `eingespielt-${name}-`));
  mkdirSync(folder, { recursive: true });
  afterAll(() => {
    if (isLong) console.log(`${name}: ${folder}`);
    else if (!chosen) rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
