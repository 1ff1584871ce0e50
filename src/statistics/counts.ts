/** Numbers with their nouns, and shares, as German readers write them. */

const NOUNS = {
  article: ['Artikel', 'Artikel'],
  quote: ['Zitat', 'Zitate'],
  voice: ['Stimme', 'Stimmen'],
  topic: ['Thema', 'Themen'],
  minute: ['Minute', 'Minuten'],
} as const;

/** A whole number with a narrow space between thousands from five digits on, as Duden has it: `2064`, `42 300`. */
export function germanNumber(value: number): string {
  const digits = String(value);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `1 Zitat`, `2 Zitate`, `keine Zitate`. */
export function counted(value: number, noun: keyof typeof NOUNS): string {
  const [one, many] = NOUNS[noun];
  if (value === 0) return `keine ${many}`;
  return `${germanNumber(value)}\u00a0${value === 1 ? one : many}`;
}

/**
 * A share in whole per cent; a share above zero that rounds to zero is called less than one per cent.
 * @param share 0 to 1
 * @returns `41 %`, `weniger als 1 %`
 */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? 'weniger als 1\u00a0%' : `${String(rounded)}\u00a0%`;
}

/**
 * How much of an article a voice has, in words that hold for one and for many, for people and for bodies.
 * @returns `Auf Mark Rutte entfallen 41 % des Textes, davon 12 % wörtlich.`
 */
export function shareSentence({
  voice,
  share,
  verbatim,
}: {
  voice: string;
  share: number;
  verbatim: number;
}): string {
  const falls = Math.round(share * 100) > 1 ? 'entfallen' : 'entfällt';
  const own = verbatim === 0 ? '' : `, davon ${percent(verbatim)} wörtlich`;
  return `Auf ${voice} ${falls} ${percent(share)} des Textes${own}.`;
}
