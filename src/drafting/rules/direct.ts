/** Passages in quotation marks that read as somebody’s sentences. */
import type { MarkedPassage } from '../../quotes/marks.ts';
import type { Found, Rule } from '../rule.ts';
import type { AnalysedSentence } from '../analysis.ts';
import type { Phrase } from '../noun-phrase.ts';
import { subjectIn } from '../subject.ts';
import { isInterrupted } from '../interrupted.ts';
import { isName, trim } from '../marked-words.ts';

/** Finds what somebody says in quotation marks; passages with only a frame between them are one quote. */
export const directPassages: Rule['find'] = (sentence, { analysis }) => {
  const { text } = analysis.article;
  const found: Found[] = [];
  let before: MarkedPassage | undefined;
  for (const token of sentence.sentence.tokens) {
    const { passage } = token;
    if (!passage || passage.by !== undefined || isName(sentence, passage, token.text)) continue;
    const last = found.at(-1);
    if (last && before && isInterrupted(text, before, passage))
      last.segments.push(trim(text, passage));
    else {
      const at = sentence.tokens.indexOf(token);
      const mention = at < 0 ? undefined : speakerOf(sentence, at);
      const variant = mention ? 'framed' : '';
      found.push({ segments: [trim(text, passage)], mention, variant });
    }
    before = passage;
  }
  return found;
};

/** Finds block quotes whose words stand nowhere else; who says them stands before them. */
export const blockQuotes: Rule['find'] = ({ sentence }, { analysis }) =>
  sentence.tokens.flatMap(({ passage }) =>
    passage?.by === 'blockquote'
      ? [{ segments: [trim(analysis.article.text, passage)], mention: undefined }]
      : [],
  );

/** Who says the passage at a token: the subject of the nearest frame, of „so …“ or „laut …“, or what stands before a colon. */
function speakerOf(sentence: AnalysedSentence, at: number): Phrase | undefined {
  const { tokens, chunks, frames, adverbials } = sentence;
  const own = chunks.findIndex(({ from, to }) => from <= at && at <= to);
  const near = frames
    .filter(({ chunk }) => Math.abs(chunk - own) <= 6)
    .sort((a, b) => Math.abs(a.chunk - own) - Math.abs(b.chunk - own));
  for (const frame of near) if (frame.mention) return frame.mention;
  for (const [index, chunk] of chunks.entries()) {
    if (tokens[chunk.from]?.lower !== 'so' || chunk.kind !== 'frag' || Math.abs(index - own) > 3)
      continue;
    const subject = subjectIn(tokens, chunk.from + 1, chunk.to);
    if (subject) return subject;
  }
  const [adverbial] = adverbials;
  if (adverbial) return adverbial.mention;
  const before = chunks[own - 1];
  const subject =
    before && chunks[own]?.separator === ':' && subjectIn(tokens, before.head, before.to);
  return subject && tokens[subject.from]?.lower !== 'es' ? subject : undefined;
}
