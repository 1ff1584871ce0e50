/** A text as it was pasted or saved, made into the blocks of an article. */
export interface PlainBlock {
  kind: 'heading' | 'paragraph' | 'pull';
  /** One line, white space folded. */
  text: string;
}

/** A pasted text that was read. */
export interface PlainText {
  blocks: PlainBlock[];
  /** The day that stands before the text, where one does: `date 2025-12-02`. */
  date: string | undefined;
  /** What was changed, in German, one sentence each. */
  told: string[];
}

/** What stands in pasted texts and is no text, or is text in another encoding than it seems. */
const MENDED: readonly { found: RegExp; by: (found: string) => string; told: string }[] = [
  { found: /\r\n?/g, by: () => '\n', told: 'Zeilenenden vereinheitlicht' },
  { found: /[\f\v\u0085\u2028\u2029]/g, by: () => '\n', told: 'besondere Zeilenumbrüche ersetzt' },
  {
    found: /[\u00a0\u2007\u202f]/g,
    by: () => ' ',
    told: 'geschützte Leerzeichen durch einfache ersetzt',
  },
  {
    found: /[\u00ad\u200b\u2060\ufeff]/g,
    by: () => '',
    told: 'weiche Trennstriche und unsichtbare Zeichen entfernt',
  },
  {
    found: /[\ufb00-\ufb06]/g,
    by: (one) => one.normalize('NFKC'),
    told: 'Ligaturen durch Buchstaben ersetzt',
  },
  {
    found: /\p{L}\p{Mn}+/gu,
    by: (one) => one.normalize('NFC'),
    told: 'zusammengesetzte Buchstaben vereinheitlicht',
  },
  {
    found: /[\p{Cc}--[\t\n]]/gv,
    by: () => '',
    told: 'Steuerzeichen entfernt',
  },
];

/** Icons of a font, which are no text without it: pull quotes begin with one. */
const ICON = /\p{Co}/gu;
const DATE = /^date (\d{4}-\d{2}-\d{2})\s+/u;

/** A text without what nobody sees in it, and what was changed, in German. */
export function cleaned(pasted: string): { text: string; told: string[] } {
  const told: string[] = [];
  let text = pasted.replace(/^\ufeff/u, '').toWellFormed();
  for (const { found, by, told: change } of MENDED) {
    const before = text;
    text = text.replace(found, by);
    if (text !== before) told.push(change);
  }
  return { text, told };
}

/** Paragraphs are divided by empty lines or, where there are none, by line ends. */
export function readPlainText(pasted: string): PlainText {
  const { text, told } = cleaned(pasted);
  const begun = text.trim();
  const date = DATE.exec(begun)?.[1];
  if (date !== undefined) told.push(`„date ${date}“ am Anfang als Datum gelesen`);
  const paragraphs = begun
    .replace(DATE, '')
    .split(/\n\s*\n/u.test(begun) ? /\n\s*\n/u : /\n/u)
    .map((paragraph): Paragraph => ({ kind: undefined, text: paragraph }));
  const read = readParagraphs(paragraphs);
  return { blocks: read.blocks, date, told: [...told, ...read.told] };
}

/** A paragraph of a cleaned text; what kind it is, is undefined where nothing but its words tells. */
export interface Paragraph {
  kind: PlainBlock['kind'] | undefined;
  text: string;
}

/**
 * Makes blocks of paragraphs: those whose kind nobody has told are headings where they read like one; empty ones are
 * left out.
 */
export function readParagraphs(
  paragraphs: readonly Paragraph[],
): Pick<PlainText, 'blocks' | 'told'> {
  const icons = new Set(paragraphs.flatMap(({ text }) => text.match(ICON) ?? []));
  const codes = [...icons].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );
  const words = paragraphs
    .map(({ kind, text }) => ({
      kind: /^\s*\p{Co}/u.test(text) ? ('pull' as const) : kind,
      text: text.replace(ICON, '').replace(/\s+/gu, ' ').trim(),
    }))
    .filter(({ text }) => text !== '');
  const blocks = words.flatMap(({ kind, text }, index): PlainBlock[] => {
    if (kind === 'pull') return pullQuote(text, words);
    const reads = index < words.length - 1 && readsAsHeading(text) ? 'heading' : 'paragraph';
    return [{ kind: kind ?? reads, text }];
  });
  const told = `Symbole einer Schrift entfernt, die kein Text sind (${codes.join(', ')})`;
  return { blocks, told: codes.length === 0 ? [] : [told] };
}

const LONGEST_HEADING = 100;

/** Short, and does not end as sentences do. */
export function readsAsHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING && !/[.!?…:;,–-]$/u.test(text.replace(/[“”"»«‘’‹›)]+$/u, ''))
  );
}

const FEWEST_WORDS = 4;
const LONGEST_CREDIT = 8;

/** The words that the article repeats, and behind them whoever said them. */
function pullQuote(text: string, all: readonly { text: string }[]): PlainBlock[] {
  const words = text.split(' ');
  const others = all.filter((one) => one.text !== text).map((one) => one.text);
  for (let count = words.length - 1; count >= FEWEST_WORDS; count -= 1) {
    if (words.length - count > LONGEST_CREDIT) break;
    const said = words.slice(0, count).join(' ');
    if (!others.some((one) => one.includes(bare(said)))) continue;
    return [said, words.slice(count).join(' ')].map((one) => ({ kind: 'pull', text: one }));
  }
  return [{ kind: 'pull', text }];
}

function bare(text: string): string {
  return text.replace(/^[„“"»]|[“”"«.]+$/gu, '');
}
