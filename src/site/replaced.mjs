/** Elements of writers/ that replace what Markdown makes. The build must know them, because it turns everything else of a page into text in advance. */
export const REPLACED = { Link: 'a', Table: 'table' };
