/** Prints a page as a person would and reads it back: words, where they stand, and how the file is tagged. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

interface Printed {
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

/** A run of letters on a page, in points from the left and from the top. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Words of this page, white space folded. */
  readonly text: string;
  /** Roles in the structure tree: `H1`, `Table`, `LI`. */
  readonly roles: readonly string[];
  /** How many of the runs the structure tree reaches. */
  readonly tagged: number;
}

/** Every page of a file, read back, and the title in it, which is what a browser proposes as its name. */
export async function readBack(file: string): Promise<{ readonly title: string; readonly sheets: readonly Sheet[] }> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { info } = await document.getMetadata();
  const sheets = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index): Promise<Sheet> => {
      const page = await document.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const nodes = treeNodes(await page.getStructTree());
      const reached = new Set(nodes.flatMap(({ id }) => (id === undefined ? [] : [id])));
      const open: string[] = []; // nested: a ligature is marked inside the words it belongs to
      let tagged = 0;
      const runs: Run[] = [];
      for (const item of items) {
        if ('type' in item) {
          if (item.type === 'endMarkedContent') open.pop();
          else open.push(item.id ?? '');
        } else if (item.str.trim() !== '') {
          const [, , , , left, bottom] = item.transform as number[];
          runs.push({ text: item.str, left: left ?? 0, right: (left ?? 0) + item.width, top: height - (bottom ?? 0) });
          if (open.some((id) => reached.has(id))) tagged += 1;
        }
      }
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      const roles = nodes.flatMap(({ role }) => (role === undefined ? [] : [role]));
      return { width, height, runs, text: text.replace(/\s+/g, ' '), roles, tagged };
    }),
  );
  return { title: String((info as { Title?: string }).Title ?? ''), sheets };
}

interface TreeNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}
function treeNodes(node: TreeNode | null): readonly TreeNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(treeNodes)] : [];
}
