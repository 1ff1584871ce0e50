import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

/** What is typed for quotation marks on keyboards without them, and pairs with nothing; with the mark that is meant. */
const TYPED: [signs: RegExp, mark: string][] = [
  [/(?<![\p{L}\p{N}]),,(?=\p{L})/gu, '„'],
  [/‚‚(?=\p{L})/gu, '„'],
  [/(?<![\p{L}\p{N}.,!?…])(?:``|´´|'')(?=\p{L})/gu, '„'],
  [/(?<=[\p{L}.,!?…])(?:``|´´|''|‘‘|’’)(?!\p{L})/gu, '“'],
];

/** Where a text has them. */
export function typedMarks(text: string): { offset: number; signs: string; mark: string }[] {
  return TYPED.flatMap(([signs, mark]) =>
    [...text.matchAll(signs)].map(({ 0: found, index }) => ({ offset: index, signs: found, mark })),
  );
}

/** The sign of a footnote, as it is copied along from a page: `gerechnet[1]`. */
const NOTE_SIGN = /(?<=[\p{L}\p{P}])\[\^?\d{1,3}\]/gu;

/** The same with what Markdown leaves of one that has its note, and with digits that are set high. */
const ANY_NOTE_SIGN = /(?<=[\p{L}\p{P}])(?:\[\^?\d{1,3}\]|\^\d{1,3}|[¹²³⁰⁴-⁹]{1,3})/gu;

/** Where a text has a passage but for signs of footnotes in it, and the first of them. */
export function passageWithNoteSigns(
  text: string,
  passage: string,
): { start: number; end: number; sign: string } | undefined {
  const signs = [...text.matchAll(ANY_NOTE_SIGN)];
  if (signs.length === 0 || passage === '') return undefined;
  const start = text.replace(ANY_NOTE_SIGN, '').indexOf(passage);
  if (start < 0) return undefined;
  const [from, to] = [withSigns(start, signs), withSigns(start + passage.length, signs)];
  const sign = signs.find(({ index }) => from <= index && index < to)?.[0];
  return sign === undefined ? undefined : { start: from, end: to, sign };
}

/** An offset in a text without signs as one in the text with them. */
function withSigns(offset: number, signs: readonly RegExpExecArray[]): number {
  let at = offset;
  for (const { 0: sign, index } of signs) if (index < at) at += sign.length;
  return at;
}

/** Signs that were probably typed or copied by mistake and that no other check finds. */
export function signProblems({ source, article, offsetInFile }: ArticleContext): Problem[] {
  const { text } = article;
  return [
    ...typedMarks(text).map(({ offset, signs, mark }) =>
      source.problem(
        'typed-mark',
        offsetInFile(offset),
        say('typed-mark', { signs }),
        say('typed-mark-mend', { mark }),
      ),
    ),
    ...[...text.matchAll(NOTE_SIGN)].map(({ 0: sign, index }) =>
      source.problem(
        'note-sign',
        offsetInFile(index),
        say('note-sign', { sign: excerpt(sign) }),
        say('note-sign-mend'),
      ),
    ),
  ];
}
