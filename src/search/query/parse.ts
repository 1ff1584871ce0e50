/** What a typed query is made of: pasted or quoted words that are meant exactly, and single words. */
import { exact, tokens } from '../../german/spelling.ts';

export type Term = PhraseTerm | WordTerm;

/** These words in this order, case and white space aside. */
export interface PhraseTerm {
  kind: 'phrase';
  /** As typed, without the quotation marks and the punctuation at its ends. */
  text: string;
  words: string[];
}

export interface WordTerm {
  kind: 'word';
  text: string;
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

/** Longer queries are cut: nobody types them, and every word costs a look-up. */
export const LONGEST_QUERY = 400;

/** The terms in order; one that is typed twice is meant once. */
export function parseQuery(typed: string): Term[] {
  const text = typed
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .slice(0, LONGEST_QUERY);
  const terms: Term[] = [];
  let plain = '';
  const flush = () => {
    terms.push(...tokens(plain).map(({ text: word }): WordTerm => ({ kind: 'word', text: word })));
    plain = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const closing = MARKS[text.charAt(at)];
    const end = closing && endOf(text, at + 1, closing);
    if (end === undefined || end === '') {
      plain += text.charAt(at);
      continue;
    }
    flush();
    const phrase = phraseOf(text.slice(at + 1, end));
    if (phrase) terms.push(phrase);
    at = end;
  }
  flush();
  return [...new Map(terms.map((term) => [`${term.kind} ${term.text}`, term])).values()];
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
  return {
    kind: 'phrase',
    text: text.slice(first.start, last.end),
    words: words.map((word) => word.text),
  };
}

/** Text as phrases compare it: case, white space and quotation marks aside. */
export function comparable(text: string): string {
  return exact(text)
    .replace(/[„“”"»«‚‘›‹]/g, '')
    .replace(/[\u2013\u2014]/g, '–')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the text has the phrase at word boundaries. */
export function hasPhrase(text: string, phrase: string): boolean {
  const inside = comparable(text);
  const wanted = comparable(phrase);
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    if (isBoundary(inside, at, -1) && isBoundary(inside, at + wanted.length - 1, 1)) return true;
  }
  return false;
}

/** A hyphen between letters joins: „Plan“ is not all of „28-Punkte-Plan“. */
function isBoundary(text: string, at: number, step: 1 | -1): boolean {
  const next = text.charAt(at + step);
  return !LETTER.test(next) && !(next === '-' && LETTER.test(text.charAt(at + 2 * step)));
}
