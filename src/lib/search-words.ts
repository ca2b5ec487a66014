/** What to look for when a person types a question: its telling words, each in the spellings it may have on a page. */
import type { Locale } from '#locales';

/** Words that stand in every question and on every page. */
const COMMON: Readonly<Record<Locale, ReadonlySet<string>>> = {
  de: words(`aber alle als am an auch auf aus bei beim bin bis da damit dann das dass dem den der des die dies diese dieser doch du ein eine
    einem einen einer eines er es für gibt habe haben hat ich ihr ihre im in ist ja kann kein keine können macht man mein meine meinem meinen
    meiner mich mir mit muss müssen nach nicht noch nur ob oder sein sich sie sind so soll sollen sollte stellt um und uns unser va von vor wann warum was
    weil welche wem wen wenn wer werden wie wieso will wir wird wo wozu zu zum zur`),
  en: words(`a about am an and are as at be because by can could do does for from get has have how i if in is it its me must my no not of on or our
    should so that the their them then there they this to was va we what when where which who why will with you your`),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** The telling words of a text, lower case, each once, in their order; all of them when none is telling. */
export function tellingWords(text: string, locale: Locale): readonly string[] {
  const all = [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    ),
  ];
  const telling = all.filter((word) => !COMMON[locale].has(word));
  return telling.length > 0 ? telling : all;
}

/** The words of a query worth looking for, at most eight. */
export function wordsToFind(query: string, locale: Locale): readonly string[] {
  return tellingWords(query, locale).slice(0, 8);
}

/** A word as typed, and with the umlauts it may stand for: `rueckfragen` → `rückfragen`. Pagefind itself reads `ruckfragen` and `für` as `fur`. */
export function spellingsOf(word: string): readonly string[] {
  const umlauts = word
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeq])ue/g, 'ü');
  return [...new Set([word, umlauts, word.replaceAll('ß', 'ss')])];
}
