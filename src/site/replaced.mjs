/** Elements of writers/ that stand in place of what Markdown makes. The build must know them: all else of a page it turns into text beforehand. */
export const REPLACED = { Link: 'a', Table: 'table' };
