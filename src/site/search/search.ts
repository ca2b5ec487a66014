/** All of the search in one file: a file it names itself would be fetched only after it. */
export { openSearchDialog } from './dialog.ts';
export { answerAddress } from './search-page.ts';
