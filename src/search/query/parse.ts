/** What a typed query is made of: words, words meant exactly, what may stand in their place, what must not be there. */
import { tokens } from '../../german/tokens.ts';

export type Term = PhraseTerm | WordTerm | BeginningTerm;

/** These words in this order, case and white space aside. */
export interface PhraseTerm {
  kind: 'phrase';
  /** As typed, without the quotation marks and the punctuation at its ends. */
  text: string;
}

export interface WordTerm {
  kind: 'word';
  text: string;
  /** It ends as an adjective does, and a word with a capital follows it: Große Koalition. */
  attributive?: true;
}

/** Any word that begins so: `Friedens*`. */
export interface BeginningTerm {
  kind: 'beginning';
  text: string;
}

export interface Clause {
  /** One of these, or none of them. */
  terms: Term[];
  excluded: boolean;
}

interface Query {
  clauses: Clause[];
  /** Something of it is more than words side by side. */
  operators: boolean;
  /** Signs that look as if they meant something and do not. */
  signs: string[];
}

/** Opening marks and what may close them. German, English, Swiss and French marks, and the keyboard's. */
const MARKS: Record<string, string> = {
  '„': '“”"',
  '“': '”"',
  '”': '”',
  '"': '"“”',
  '»': '«',
  '«': '»',
  '‚': '‘’',
  '›': '‹',
  '‹': '›',
};

/** An apostrophe closes ‚…‘ only where no letter follows (‚geht’s‘). */
const LETTER = /[\p{L}\p{N}]/u;

/** The beginning of a word has a star and no letter after it. */
const BEGINS = /^\*(?![\p{L}\p{N}])/u;
const INFLECTED = /^\p{Lu}.*e[mnrs]?$/u;
const BEFORE_NOUN = /^\s+\p{Lu}\p{Ll}/u;

/** Characters of a query that are read: nobody types more, and every word costs a look-up. */
export const LONGEST_QUERY = 400;

const OR = new Set(['ODER', 'OR', '|']);
const AND = new Set(['UND', 'AND']);
const NOT = new Set(['NICHT', 'NOT']);

/** Signs that other search engines give a meaning, where they stand as there. */
const SIGNS: [RegExp, string][] = [
  [/(?<![\p{L}\p{N}])\+(?=\S)/u, '+'],
  [/(?<=\S)~\d*(?=\s|$)/u, '~'],
  [/(?<=\S)\^\d*/u, '^'],
  [/(?<=\p{L}):(?=\p{L})/u, ':'],
  [/(?<=\p{L})\?(?=\p{L})/u, '?'],
  [/(?<![\p{L}\p{N}])!(?=\p{L})/u, '!'],
  [/&/u, '&'],
  [/(?<![\p{L}\p{N}])\*|\*(?=[\p{L}\p{N}])/u, '*'],
];

interface Item {
  term: Term;
  start: number;
  end: number;
}

/** The clauses in order; one that is typed twice is meant once. */
export function parseQuery(typed: string): Query {
  const text = typed
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .slice(0, LONGEST_QUERY);
  const { items, plain } = itemsOf(text);
  // Whoever types everything in capitals means no operator by them.
  const careful = /\p{Ll}/u.test(text) || items.some(({ term }) => term.kind === 'phrase');
  const clauses: Clause[] = [];
  let operators = false;
  let joins = false;
  let excludes = false;
  for (const { term, start } of items) {
    const word = term.kind === 'word' && careful ? term.text : '';
    const last = clauses.at(-1);
    if (OR.has(word) && last && !last.excluded) {
      joins = true;
      continue;
    }
    if (AND.has(word) && last) continue;
    if (NOT.has(word)) {
      excludes = true;
      continue;
    }
    const excluded =
      excludes || /(?:^|[\s(])[-−–]$/u.test(text.slice(Math.max(0, start - 2), start));
    if (joins && last && !excluded) last.terms.push(term);
    else clauses.push({ terms: [term], excluded });
    operators ||= excluded || joins || term.kind === 'beginning';
    joins = false;
    excludes = false;
  }
  return {
    clauses: [...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values()],
    operators,
    signs: SIGNS.filter(([sign]) => sign.test(plain)).map(([, name]) => name),
  };
}

/** Terms with their places, and the text with spaces for whatever is meant exactly. */
function itemsOf(text: string): { items: Item[]; plain: string } {
  const items: Item[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const closing = MARKS[text.charAt(at)];
    const end = closing && endOf(text, at + 1, closing);
    if (end === undefined || end === '') {
      plain += text.charAt(at);
      continue;
    }
    const phrase = phraseOf(text.slice(at + 1, end));
    if (phrase) items.push({ term: phrase, start: at, end });
    plain += ' '.repeat(Math.min(text.length, end + 1) - at);
    at = end;
  }
  for (const { text: word, start, end } of tokens(plain))
    items.push({ term: termOf(word, plain.slice(end)), start, end });
  for (const { index } of plain.matchAll(/(?<=\s)\|(?=\s)/gu))
    items.push({ term: { kind: 'word', text: '|' }, start: index, end: index + 1 });
  return { items: items.sort((a, b) => a.start - b.start), plain };
}

function termOf(text: string, after: string): Term {
  if (BEGINS.test(after)) return { kind: 'beginning', text };
  const attributive = INFLECTED.test(text) && BEFORE_NOUN.test(after);
  return { kind: 'word', text, ...(attributive ? { attributive } : {}) };
}

/** Where the passage that opens before `from` ends; the end of the text while it is still being typed. */
function endOf(text: string, from: number, closing: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (!closing.includes(text.charAt(at))) continue;
    if (text.charAt(at) === '’' && LETTER.test(text.charAt(at + 1))) continue;
    return at;
  }
  return text.length;
}

function phraseOf(text: string): Term | undefined {
  const words = tokens(text);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  return { kind: 'phrase', text: text.slice(first.start, last.end) };
}
