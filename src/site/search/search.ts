/** All of the search in one file: what it would name itself would be asked for one journey later. */
export { openSearchDialog } from './dialog.ts';
export { answerAddress } from './search-page.ts';
