/** What does not hold in a published site, closed: each is one row. */
export const FINDINGS = {
  unreadable: 'eine Datei, die die Website verspricht, lässt sich lesen und ist, was sie sein soll',
  unfinished: 'die Website lässt sich in ihren Grenzen ganz prüfen',
  address: 'Adressen in den Daten liegen in der Website und gehören zueinander',
  sha256: 'die Seite des Artikels nennt den SHA-256 seines Textes',
  shown: 'die Seite des Artikels zeigt die Wörter seines Textes',
  count: 'die Seite des Artikels nennt, wie viele Zitate geprüft wurden',
  position: 'jede Positionsangabe trifft die Wörter, die daneben stehen',
  surroundings: 'die Wörter vor und nach einer Stelle sind die des Textes',
  words: 'die Wörter eines Zitats sind die des Textes an den angegebenen Stellen',
  attribution: 'zitate.json und Annotationen nennen dieselbe Stimme und Art der Rede',
  verbatim: 'Wörter, die als wörtlich gelten, stehen im Zitat',
  marks: 'direkte Rede steht in Anführungszeichen',
  missing: 'zitate.json, Sitemap und Annotationen kennen dieselben Artikel und Zitate',
  search: 'der Suchindex ist da und kennt so viele Zitate wie zitate.json',
} as const;

export interface Finding {
  /** Path of the file, from the site's root on. */
  file: string;
  rule: keyof typeof FINDINGS;
  message: string;
}

/** `3 Zitate`, `1 Zitat` */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
