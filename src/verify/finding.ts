/** What does not hold in a published site, closed: each is one row. */
export const FINDINGS = {
  unreadable: 'a file that the site promises can be read and is what it should be',
  address: 'addresses in the data lie within the site and belong together',
  sha256: 'the article’s page states the SHA-256 of its text',
  shown: 'the words that the article’s page shows are those of its text',
  count: 'the article’s page states how many quotes were checked',
  position: 'each position selector selects the words of the quote selector beside it',
  surroundings: 'the words before and after a passage are those of the text',
  words: 'a quote’s words are those of the text at the places annotated',
  attribution: 'zitate.json and annotations name the same speaker and kind of speech',
  verbatim: 'words given as verbatim stand in the quote',
  marks: 'direct speech stands in quotation marks',
  missing: 'zitate.json, the sitemap and the annotations know the same articles and quotes',
} as const;

export interface Finding {
  /** Path of the file, from the site's root on. */
  file: string;
  rule: keyof typeof FINDINGS;
  message: string;
}
