/** Of the file of a tool in content/ what the tool itself says. */

/** The rest is for its page, for lists, the search and a restore: no browser fetches it with the tool. */
export const ownWords = ({
  address,
  search,
  rule,
  order,
  summary,
  name,
  things,
  ...words
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => words;
