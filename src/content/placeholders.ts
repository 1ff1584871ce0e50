/** What a new file has in the place of its text, by what it is a file of. */
export const PLACEHOLDERS = {
  article: 'Hier steht der Text des Artikels.',
  page: 'Hier steht der Text der Seite.',
} as const;
