/** The one hydrated component of the site: shows a tool by its id. Each tool is a chunk of its own. */
import { type ComponentType, lazy, Suspense } from 'react';
import type { Locale } from '#locales';
import type { Face, FrameWords, SideWords } from './face.ts';
import { Frame } from './frame.tsx';

export interface IslandProps {
  readonly tool: string;
  readonly words: unknown;
  readonly frame: FrameWords;
  readonly sides: SideWords;
  readonly locale: Locale;
  readonly level: 2 | 3;
}

// biome-ignore lint/suspicious/noExplicitAny: one list of faces of every document type
const files = import.meta.glob<{ face: Face<any, any> }>('./*/view.tsx');

const islands: Readonly<Record<string, ComponentType<IslandProps>>> = Object.fromEntries(
  Object.entries(files).map(([path, load]) => [
    path.split('/')[1],
    lazy(async () => {
      const { face } = await load();
      return { default: (props: IslandProps) => <Frame face={face} {...props} /> };
    }),
  ]),
);

export function Island(props: IslandProps) {
  const Tool = islands[props.tool];
  if (!Tool) throw new Error(`There is no src/tools/${props.tool}/view.tsx`);
  return (
    <Suspense fallback={null}>
      <Tool {...props} />
    </Suspense>
  );
}
