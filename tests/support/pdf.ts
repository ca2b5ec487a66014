/** Prints a page as a person would and reads the text back. */
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

export interface Printed {
  readonly pages: number;
  /** Words of all pages, white space folded. */
  readonly text: string;
  readonly size: { readonly width: number; readonly height: number };
}

export async function printed(page: Page): Promise<Printed> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(document, { mergePages: true });
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return { pages: document.numPages, text: text.replace(/\s+/g, ' '), size: { width, height } };
}
