/** What stands under „laut …“, „nach Angaben …“, „wie … mitteilte“, „so …“. */
import type { TextRange } from '../../quotes/text.ts';
import type { Found, Rule } from '../rule.ts';
import type { Adverbial } from '../adverbials.ts';
import type { AnalysedSentence } from '../analysis.ts';
import { phraseEnd, type Phrase } from '../noun-phrase.ts';
import {
  NOMINATIVE_PRONOUNS,
  OBLIQUE_DETERMINERS,
  NOMINATIVE_DETERMINERS,
  PREPOSITIONS,
} from '../words.ts';
import { trimmedRange, without, chunkRange } from '../spans.ts';

/** „laut Polizei“, „nach Angaben der Polizei“ */
export const accordingTo: Rule['find'] = (sentence) =>
  sentence.adverbials.flatMap((adverbial) =>
    adverbial.kind === 'demnach' ? [] : (underAdverbial(sentence, adverbial) ?? []),
  );

/** „Demnach …“: according to what was named before. */
export const demnachFrames: Rule['find'] = (sentence) =>
  sentence.adverbials.flatMap((adverbial) =>
    adverbial.kind === 'demnach' ? (underAdverbial(sentence, adverbial) ?? []) : [],
  );

function underAdverbial(sentence: AnalysedSentence, adverbial: Adverbial): Found | undefined {
  const { chunks } = sentence;
  const at = chunks.findIndex(({ from, to }) => from <= adverbial.from && adverbial.from <= to);
  const chunk = chunks[at];
  if (!chunk) return undefined;
  const last = regionEnd(sentence, at);
  const end = chunks[last]?.to ?? chunk.to;
  let segments;
  let first = false;
  if (
    chunk.kind === 'main' &&
    chunk.verb &&
    adverbial.to < chunk.verb.at &&
    isFirst(sentence, chunk.head, adverbial)
  ) {
    segments = [trimmedRange(sentence, chunk.verb.at, end)];
    first = true;
  } else {
    const start = regionStart(sentence, at);
    const nextVerb = chunks[at + 1];
    if (chunk.kind === 'frag' && adverbial.from === chunk.head && at === 0 && nextVerb) {
      // The phrase goes on behind a comma: „nach den Worten der Sprecherin, Eva Berg, fehle es“.
      const main = chunks.find((one, index) => index > at && one.kind === 'main');
      if (!main?.verb) return undefined;
      const near = main.verbFirst || main.verb.at - main.from < 6;
      if (!near) return undefined;
      segments = [trimmedRange(sentence, main.verb.at, end)];
      first = true;
    } else segments = without(sentence, [chunks[start]?.head ?? chunk.head, end], adverbial);
  }
  const kept = segments.filter((range) => range !== undefined);
  if (kept.length === 0) return undefined;
  return {
    segments: kept,
    mention: adverbial.mention,
    variant: `${adverbial.kind}${first ? '-first' : ''}`,
  };
}

/** Nothing but a coordinator or an adverb stands before it. */
function isFirst({ tokens }: AnalysedSentence, head: number, { from }: Adverbial): boolean {
  for (let at = head; at < from; at += 1) {
    const token = tokens[at];
    if (!token || (token.capitalised && at !== head)) return false;
    if (
      at === head &&
      (NOMINATIVE_DETERMINERS.has(token.lower) || NOMINATIVE_PRONOUNS.has(token.lower))
    )
      return false;
  }
  return from - head <= 2;
}

function regionStart({ chunks }: AnalysedSentence, at: number): number {
  if (chunks[at]?.kind === 'sub' || chunks[at]?.kind === 'rel' || chunks[at]?.kind === 'inf')
    return at;
  let start = at;
  while (start > 0 && !/[:;]/u.test(chunks[start]?.separator ?? '')) {
    const before = chunks[start - 1];
    if (
      !before ||
      (before.kind === 'main' && chunks[start]?.kind === 'main' && !chunks[start]?.verbFirst)
    )
      break;
    start -= 1;
  }
  return start;
}

function regionEnd({ chunks, frames }: AnalysedSentence, at: number): number {
  const kind = chunks[at]?.kind;
  let end = at;
  for (let next = at + 1; next < chunks.length; next += 1) {
    const chunk = chunks[next];
    if (!chunk || /[;:]/u.test(chunk.separator)) break;
    if ((kind === 'sub' || kind === 'rel') && chunk.kind === 'main') break;
    if (chunk.kind === 'main' && !chunk.verbFirst && frames.some((frame) => frame.chunk === next))
      break;
    end = next;
  }
  return end;
}

/** „…, so der Minister“ */
export const soFrames: Rule['find'] = (sentence) => {
  const { chunks, tokens } = sentence;
  return chunks.flatMap((chunk, at) => {
    if (tokens[chunk.from]?.lower !== 'so' || chunk.kind !== 'frag' || at === 0) return [];
    const mention = nominative(sentence, chunk.from + 1, chunk.to);
    if (!mention) return [];
    return around(sentence, at, mention, frameEnd(sentence, at));
  });
};

function nominative({ tokens }: AnalysedSentence, from: number, to: number): Phrase | undefined {
  let at = from;
  if (/^(?:etwa|zumindest|auch|jedenfalls)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const token = tokens[at];
  if (!token) return undefined;
  if (/^(?:er|sie|es)$/u.test(token.lower)) return { from: at, to: at };
  if (OBLIQUE_DETERMINERS.has(token.lower) && !NOMINATIVE_DETERMINERS.has(token.lower))
    return undefined;
  const end = phraseEnd(tokens, at, to);
  return end === undefined ? undefined : { from: at, to: end };
}

/** „Wie die Polizei mitteilte, …“, „…, wie die Polizei mitteilte“ */
export const wieFrames: Rule['find'] = (sentence) => {
  const { chunks, tokens } = sentence;
  return sentence.frames.flatMap((frame) => {
    const chunk = chunks[frame.chunk];
    if (chunk?.kind !== 'sub' || tokens[chunk.head]?.lower !== 'wie' || !frame.verb.clause)
      return [];
    return around(sentence, frame.chunk, frame.mention, frame.chunk).map((found) => ({
      ...found,
      frame: frame.chunk,
    }));
  });
};

/** What stands before and behind a frame that is a stretch of its own. */
function around(
  sentence: AnalysedSentence,
  at: number,
  mention: Phrase | undefined,
  lastOfFrame: number,
): Found[] {
  const { chunks } = sentence;
  const start = at === 0 ? undefined : regionStart(sentence, at);
  const segments = [
    start === undefined || start === at
      ? leftOf(sentence, at)
      : chunkRange(sentence, start, at - 1),
    chunks[lastOfFrame + 1] ? afterFrame(sentence, lastOfFrame) : undefined,
  ].filter((range) => range !== undefined);
  if (segments.length === 0) return [];
  const variant = at === 0 ? 'first' : segments.length > 1 ? 'around' : '';
  return [{ segments, mention, variant }];
}

function leftOf(sentence: AnalysedSentence, at: number): TextRange | undefined {
  if (at === 0) return undefined;
  let start = at - 1;
  while (start > 0 && !/[:;]/u.test(sentence.chunks[start]?.separator ?? '')) start -= 1;
  return chunkRange(sentence, start, at - 1);
}

/** Appositions to the frame’s subject belong to the frame: „so die Sprecherin, Eva Berg, …“. */
function frameEnd({ chunks, tokens }: AnalysedSentence, at: number): number {
  const next = chunks[at + 1];
  if (next?.kind === 'rel') return chunks.length - 1;
  const first = tokens[next?.from ?? 0];
  const apposition =
    next?.kind === 'frag' &&
    chunks[at + 2] === undefined &&
    first?.kind === 'word' &&
    !PREPOSITIONS.has(first.lower);
  return apposition ? at + 1 : at;
}

function afterFrame(sentence: AnalysedSentence, at: number): TextRange | undefined {
  const { chunks } = sentence;
  const next = chunks[at + 1];
  if (!next || /[:;]/u.test(next.separator)) return undefined;
  return chunkRange(sentence, at + 1, chunks.length - 1);
}
