/** Passages in quotation marks. */
import type { MarkedPassage } from '../../quotes/marks.ts';
import type { TextRange } from '../../quotes/text.ts';
import type { Candidate } from '../candidate.ts';
import type { Analysis, AnalysedSentence } from '../context.ts';
import { subjectIn, type Phrase } from '../noun-phrase.ts';

export function directSpeech(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of analysis.sentences) {
    for (const token of sentence.sentence.tokens) {
      const at = sentence.tokens.indexOf(token);
      if (!token.passage) continue;
      if (isTitled(sentence, token.passage)) continue;
      const mention = at < 0 ? undefined : speakerOf(sentence, at);
      found.push(direct(analysis, sentence, token.passage, mention, 'direct', mention ? 'framed' : ''));
    }
  }
  return found;
}

function direct(
  { article }: Analysis,
  sentence: AnalysedSentence,
  passage: MarkedPassage,
  mention: Phrase | undefined,
  rule: string,
  variant: string,
): Candidate {
  const first = mention && sentence.tokens[mention.from];
  const last = mention && sentence.tokens[mention.to];
  return {
    segments: [trim(article.text, passage)],
    speech: 'direct',
    mention: first && last ? { start: first.start, end: last.end } : undefined,
    rule,
    variant,
    sentence: sentence.index,
    frame: undefined,
  };
}

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
    if (tokens[chunk.from]?.lower !== 'so' || chunk.kind !== 'frag' || Math.abs(index - own) > 3) continue;
    const subject = subjectIn(tokens, chunk.from + 1, chunk.to);
    if (subject) return subject;
  }
  const [adverbial] = adverbials;
  if (adverbial) return adverbial.mention;
  const before = chunks[own - 1];
  if (chunks[own]?.separator === ':' && before) return subjectIn(tokens, before.head, before.to);
  return undefined;
}

/** Passages within others’ sentences: words that the narrator takes over. */
export function nestedWords(analysis: Analysis, quotes: readonly Candidate[]): Candidate[] {
  const { divided, article, sentences } = analysis;
  return divided.marks.passages.flatMap((passage): Candidate[] => {
    if (divided.opaque.has(passage)) return [];
    const inner = article.text.slice(passage.start, passage.end).trim();
    const words = inner.split(/\s+/u).length;
    const around = quotes.filter(
      (quote) =>
        quote.speech !== 'direct' &&
        quote.segments.some(({ start, end }) => start <= passage.start && passage.end <= end),
    );
    const inDirect = [...divided.opaque].some((one) => one.start <= passage.start && passage.end <= one.end);
    if (inDirect) return [];
    const [host] = around;
    const lower = /^\P{L}*\p{Ll}/u.test(inner);
    const sentence = sentences.find((one) => one.sentence.start <= passage.start && passage.end <= one.sentence.end);
    if (!sentence) return [];
    // What begins with a capital is a name or a title more often than somebody’s words.
    if (host) {
      if (!lower && words < 4 && !isPredicative(sentence, passage) && !hasFunctionWord(inner)) return [];
      const nested = direct(analysis, sentence, passage, undefined, 'quoted-words', `nested-${lower ? 'lower' : 'upper'}`);
      return [{ ...nested, mention: host.mention }];
    }
    const framed = sentence.frames.length > 0 || sentence.adverbials.length > 0;
    const named = framed && isPredicative(sentence, passage);
    const near = quotes.some((quote) => Math.abs(quote.sentence - sentence.index) <= 1);
    if (lower ? words < (near ? 2 : 3) && !framed : !(words >= 6 && framed) && !named) return [];
    if (isTitled(sentence, passage)) return [];
    return [direct(analysis, sentence, passage, sentence.frames[0]?.mention, 'quoted-words', `${lower ? 'lower' : 'upper'}${words < 3 ? '-short' : ''}${framed ? '-framed' : ''}${named && !lower ? '-named' : ''}`)];
  });
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
  'motto titel überschrift schlagzeile film buch roman album lied song serie sendung ausstellung projekt programm studie zeitschrift magazin zeitung gruppe band name namen verein stück oper artikel aktion kampagne initiative veranstaltung reihe begriff bezeichnung slogan musical single zeitungen partei organisation bündnis theaterstück blatt'.split(' '),
);

/** A noun for what has a title stands right before it. */
function isTitled({ tokens }: AnalysedSentence, passage: MarkedPassage): boolean {
  const at = tokens.findIndex((token) => token.passage === passage || token.start >= passage.start);
  const before = tokens[at]?.passage ? tokens[at - 1] : tokens[at - 2];
  return before !== undefined && (TITLED.has(before.lower) || [...TITLED].some((noun) => noun.length > 4 && before.capitalised && before.lower.endsWith(noun)));
}
