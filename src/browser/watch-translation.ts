const loadTranslated = () => import('./translated.ts');

/** Notices when the browser translates a part of the page that React changes (translated.ts). Nothing else here has a `<font>`. */
export function watchTranslation(place: HTMLElement): void {
  const fonts = place.getElementsByTagName('font');
  let keep = (changes: readonly MutationRecord[]): void => {
    if (fonts.length > 0)
      void loadTranslated().then(({ keepTexts }) => {
        keep = keepTexts; // from now on at once, before React draws again: what is there is imported only after other work
        keep(changes);
      });
  };
  new MutationObserver((changes) => keep(changes)).observe(place, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
