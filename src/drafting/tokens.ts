/** The words and marks of a text as the rules read them; a passage in quotation marks may be one token. */
import type { MarkedPassage } from '../quotes/marks.ts';
import { verbReadings, type VerbReading } from '../german/verbs.ts';

export interface Token {
  kind: 'word' | 'number' | 'mark' | 'quote';
  text: string;
  lower: string;
  /** UTF-16 offsets into the article’s text; of a quote, those of its quotation marks, if it has any. */
  start: number;
  end: number;
  capitalised: boolean;
  /** The passage between the marks, of a quote. */
  passage: MarkedPassage | undefined;
}

const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‑'’/&]|\.(?=\p{Ll}))[\p{L}\p{N}]+)*(?:[-‑](?=\s))?|\p{N}+(?:[.,:]\p{N}+)*(?:[-‑]\p{L}[\p{L}-]*)?|\S/gu;

/** The tokens of a stretch of text; `opaque` passages, in their order and apart from each other, are one token each. */
export function tokenise(
  text: string,
  start: number,
  end: number,
  opaque: readonly MarkedPassage[],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const passage of opaque) {
    addWords(tokens, text, at, passage.start - 1);
    at = passage.end + 1;
    tokens.push(quoteToken(text, passage));
  }
  addWords(tokens, text, at, end);
  return tokens;
}

function quoteToken(text: string, passage: MarkedPassage): Token {
  const inner = text.slice(passage.start, passage.end);
  const mark = passage.by === undefined ? 1 : 0;
  return {
    kind: 'quote',
    text: inner,
    lower: '',
    start: passage.start - mark,
    end: passage.end + mark,
    capitalised: /^\P{L}*\p{Lu}/u.test(inner.slice(0, 40)),
    passage,
  };
}

function addWords(tokens: Token[], text: string, start: number, end: number): void {
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const word = match[0];
    const kind = /^\p{L}/u.test(word) ? 'word' : /^\p{N}/u.test(word) ? 'number' : 'mark';
    tokens.push({
      kind,
      text: word,
      lower: word.toLowerCase(),
      start: start + match.index,
      end: start + match.index + word.length,
      capitalised: /^\p{Lu}|-\p{Lu}|^\p{Ll}{1,2}['’]\p{Lu}/u.test(word),
      passage: undefined,
    });
  }
}

const NO_READINGS: readonly VerbReading[] = [];

/** Verbs of which the token may be a form; none for marks, numbers and quotes. */
export function readingsOf(token: Token): readonly VerbReading[] {
  return token.kind === 'word' ? verbReadings(token.lower) : NO_READINGS;
}
