/** The films a page can carry: scenes with their text as data in content/films/, the pictures in public/film/ (`npm run film`). */
import { type Bilingual, type Locale, locales } from '#locales';

interface Film {
  readonly title: Bilingual;
  readonly scenes: readonly { readonly seconds: number; readonly text: Bilingual }[];
}

const files = import.meta.glob<Film>('../../content/films/*.json', { eager: true, import: 'default' });

/** Films by name. */
export const films: Readonly<Record<string, Film>> = Object.fromEntries(
  Object.entries(files).map(([path, film]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), film]),
);

export const secondsOf = ({ scenes }: Film): number => scenes.reduce((sum, { seconds }) => sum + seconds, 0);

/** `68` → `00:01:08.000` */
const stamp = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

/** The text of a film as WebVTT, one cue a scene. */
function subtitlesOf({ scenes }: Film, locale: Locale): string {
  let from = 0;
  const cues = scenes.map(({ seconds, text }) => {
    const cue = `${stamp(from)} --> ${stamp(from + seconds)}\n${text[locale]}`;
    from += seconds;
    return cue;
  });
  return ['WEBVTT', ...cues, ''].join('\n\n');
}

export function allSubtitles(): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(films).flatMap(([name, film]) =>
    locales.map((locale) => ({ name: `${name}.${locale}`, text: subtitlesOf(film, locale) })),
  );
}
