import { draftQuotes } from '../../../src/drafting/draft-quotes.ts';
import type { Draft } from '../../../src/drafting/proposal.ts';
import { parseBody } from '../../../src/markdown/parse.ts';
import { readText } from '../../../src/quotes/text.ts';

/** What is proposed for a body, with nobody known beforehand. */
export function drafted(markdown: string): Draft {
  return draftQuotes(readText(parseBody(markdown).tree), { speakers: [], topics: [], quotes: [] });
}

/** One line a proposal: rule, kind, who speaks and under which words, the passage. */
export function lines({ quotes, scareQuotes }: Draft): string {
  return [
    ...quotes.map(({ rule, speech, speaker, mention, text }) =>
      [rule, speech, `${speaker?.name ?? '?'} (${mention?.text ?? '?'})`, text].join(' | '),
    ),
    ...scareQuotes.map(({ text }) => `scare quote | ${text}`),
    '',
  ].join('\n');
}
