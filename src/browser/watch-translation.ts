const loadTranslated = () => import('./translated.ts');

/** Notices when the browser translates a part of the page that React changes (translated.ts). Nothing else here has a `<font>`. */
export function watchTranslation(place: HTMLElement): void {
  const fonts = place.getElementsByTagName('font');
  let isTranslated = false;
  new MutationObserver((changes) => {
    isTranslated ||= fonts.length > 0;
    if (isTranslated) void loadTranslated().then(({ keepTexts }) => keepTexts(changes));
  }).observe(place, { childList: true, subtree: true, characterData: true });
}
