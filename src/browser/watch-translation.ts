/** Notices when the browser translates a part of the page that React changes. What then has to be done (translated.ts) is fetched only there. */

const loadTranslated = () => import('./translated.ts');

/** Translators leave `<font>` elements behind, and nothing else here has any. */
export function watchTranslation(place: HTMLElement): void {
  const fonts = place.getElementsByTagName('font');
  let keep = (changes: readonly MutationRecord[]): void => {
    if (fonts.length > 0) {
      // As they were when they were taken away: nobody hears of what React says in them until that code is there.
      const words = changes.map(({ removedNodes: [gone] }) => gone?.nodeValue);
      void loadTranslated().then(({ keepTexts }) => {
        keep = keepTexts; // from now on without import(), which would answer only after React has drawn again
        keepTexts(changes, words);
      });
    }
  };
  new MutationObserver((changes) => keep(changes)).observe(place, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
