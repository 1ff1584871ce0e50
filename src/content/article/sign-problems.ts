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
