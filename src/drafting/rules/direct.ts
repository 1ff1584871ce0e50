/** Passages in quotation marks. */
import { isVerbatim } from '../../quotes/speech.ts';
import type { MarkedPassage } from '../../quotes/marks.ts';
import type { TextRange } from '../../quotes/text.ts';
import type { Candidate, Found, Rule } from '../rule.ts';
import type { AnalysedSentence } from '../analysis.ts';
import { lowerBound } from '../ordered.ts';
import type { Phrase } from '../noun-phrase.ts';
import { subjectIn } from '../subject.ts';

/** Passages that read as somebody’s sentences. */
export const directPassages: Rule['find'] = (sentence, { analysis }) =>
  sentence.sentence.tokens.flatMap((token): Found[] => {
    if (!token.passage || isTitled(sentence, token.passage)) return [];
    const at = sentence.tokens.indexOf(token);
    const mention = at < 0 ? undefined : speakerOf(sentence, at);
    return [
      {
        segments: [trim(analysis.article.text, token.passage)],
        mention,
        variant: mention ? 'framed' : '',
      },
    ];
  });

function trim(text: string, { start, end }: TextRange): TextRange {
  const inner = text.slice(start, end);
  return {
    start: start + inner.length - inner.trimStart().length,
    end: end - (inner.length - inner.trimEnd().length),
  };
}

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
  if (chunks[own]?.separator === ':' && before) return subjectIn(tokens, before.head, before.to);
  return undefined;
}

/** Passages within the narrator’s sentences: words that are taken over from somebody. */
export const quotedWords: Rule['find'] = (sentence, { analysis, quotes }) => {
  const { divided, article } = analysis;
  const { start, end } = sentence.sentence;
  const first = lowerBound(divided.inner, start, (passage) => passage.start);
  const last = lowerBound(divided.inner, end, (passage) => passage.start);
  return divided.inner
    .slice(first, last)
    .flatMap((passage) => wordsOf(sentence, passage, article.text, quotes));
};

const ENOUGH = { framed: 6, near: 2, alone: 3 };

function wordsOf(
  sentence: AnalysedSentence,
  passage: MarkedPassage,
  text: string,
  quotes: readonly Candidate[],
): Found[] {
  const inner = text.slice(passage.start, passage.end).trim();
  const words = inner.split(/\s+/u).length;
  // What begins with a capital is a name or a title more often than somebody’s words.
  const lower = /^\P{L}*\p{Ll}/u.test(inner);
  const host = quotes.find(
    ({ segments, speech }) =>
      !isVerbatim(speech) &&
      segments.some(({ start, end }) => start <= passage.start && passage.end <= end),
  );
  const found = (variant: string, mention: Found['mention']): Found[] => [
    { segments: [trim(text, passage)], mention, variant },
  ];
  if (host) {
    const phrase = words > 3 || isPredicative(sentence, passage) || hasFunctionWord(inner);
    if (!lower && !phrase) return [];
    return [
      {
        ...(found(`nested-${lower ? 'lower' : 'upper'}`, undefined)[0] as Found),
        spoken: host.mention,
      },
    ];
  }
  if (isTitled(sentence, passage)) return [];
  const framed = sentence.frames.length > 0 || sentence.adverbials.length > 0;
  const named = framed && isPredicative(sentence, passage);
  const near = quotes.some((quote) => Math.abs(quote.sentence - sentence.index) <= 1);
  const enough = lower
    ? framed || words >= (near ? ENOUGH.near : ENOUGH.alone)
    : named || (framed && words >= ENOUGH.framed);
  if (!enough) return [];
  const variant = `${lower ? 'lower' : 'upper'}${words < 3 ? '-short' : ''}${framed ? '-framed' : ''}`;
  return found(variant, sentence.frames[0]?.mention);
}

/** „Opfer des Terrorismus“: a German phrase rather than a name. */
function hasFunctionWord(inner: string): boolean {
  return /\s(?:der|des|dem|den|die|das|zu|zum|zur|im|von|vom|mit|auf|an|am)\s/u.test(inner);
}

/** „als „Wortbruch““, „sei ein „Skandal““: what something is called. */
function isPredicative({ tokens }: AnalysedSentence, passage: MarkedPassage): boolean {
  const at = tokens.findIndex(({ start }) => start >= passage.start);
  const before = tokens[at - 2]?.lower ?? '';
  return /^(?:als|von|einen?|eine[mr]?)$/u.test(before);
}

const TITLED = new Set(
  'motto titel überschrift schlagzeile film buch roman album lied song serie sendung ausstellung projekt programm studie zeitschrift magazin zeitung gruppe band name namen verein stück oper artikel aktion kampagne initiative veranstaltung reihe begriff bezeichnung slogan musical single zeitungen partei organisation bündnis theaterstück blatt'.split(
    ' ',
  ),
);

/** A noun for what has a title stands right before it. */
function isTitled({ tokens }: AnalysedSentence, passage: MarkedPassage): boolean {
  const at = tokens.findIndex((token) => token.passage === passage || token.start >= passage.start);
  const before = tokens[at]?.passage ? tokens[at - 1] : tokens[at - 2];
  return (
    before !== undefined &&
    (TITLED.has(before.lower) ||
      [...TITLED].some(
        (noun) => noun.length > 4 && before.capitalised && before.lower.endsWith(noun),
      ))
  );
}
