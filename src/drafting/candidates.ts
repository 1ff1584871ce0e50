/** Tries the rules on each sentence and makes their finds one consistent list. */
import type { MarkedPassage } from '../quotes/marks.ts';
import { isVerbatim, type Speech } from '../quotes/speech.ts';
import type { TextRange } from '../quotes/text.ts';
import type { Analysis, AnalysedSentence } from './analysis.ts';
import type { Candidate, Claims, Rule } from './rule.ts';
import { candidate, overlap } from './candidate.ts';
import { RULES } from './rules.ts';
import { lowerBound } from './ordered.ts';
import { voiceBefore } from './voices.ts';

const LAST_STAGE = Math.max(...RULES.map(({ stage }) => stage));
/** The rules of each stage but the last, whose rules need all quotes. */
const STAGES: readonly (readonly Rule[])[] = Array.from({ length: LAST_STAGE }, (_, stage) =>
  RULES.filter((rule) => rule.stage === stage),
).filter((rules) => rules.length > 0);
const LAST = RULES.filter(({ stage }) => stage === LAST_STAGE);

/** All quotes that the rules find, in the order of the text. */
export function candidatesIn(analysis: Analysis): Candidate[] {
  const { sentences, divided } = analysis;
  const found = sentences.flatMap((sentence) => candidatesOf(analysis, sentence));
  const inMarks = divided.outer.filter(({ by }) => by === undefined);
  for (const one of found) if (!isVerbatim(one.speech)) balance(one, inMarks);
  const quotes = attribute(withoutPointed(found).toSorted(byStart), sentences);
  const words = sentences.flatMap((sentence) =>
    lastCandidates(analysis, sentence, nearby(quotes, sentence.index)),
  );
  return [...quotes.filter((one) => !isNamed(one, words)), ...words].toSorted(byStart);
}

function byStart(one: Candidate, other: Candidate): number {
  return startOf(one) - startOf(other);
}

function startOf({ segments }: Candidate): number {
  return segments[0]?.start ?? 0;
}

function candidatesOf(analysis: Analysis, sentence: AnalysedSentence): Candidate[] {
  const own: Candidate[] = [];
  const claims: Claims = {
    analysis,
    before: analysis.sentences[sentence.index - 1],
    own,
    hasDirect: false,
    quotes: [],
  };
  for (const rules of STAGES) {
    const found = rules
      .flatMap((rule) => rule.find(sentence, claims).map((one) => candidate(rule, sentence, one)))
      .sort((a, b) => (a.frame ?? 0) - (b.frame ?? 0));
    for (const one of found) if (!own.some((other) => overlap(one, other))) own.push(one);
    claims.hasDirect ||= own.some(({ speech }) => isVerbatim(speech));
  }
  return own;
}

function lastCandidates(
  analysis: Analysis,
  sentence: AnalysedSentence,
  quotes: readonly Candidate[],
): Candidate[] {
  const claims = { analysis, before: undefined, own: [], hasDirect: false, quotes };
  return LAST.flatMap((rule) =>
    rule.find(sentence, claims).map((one) => candidate(rule, sentence, one)),
  ).map((one) => ({
    ...one,
    mention: one.mention ?? voiceBefore(analysis.sentences, one.sentence, voicesOf(quotes), true),
  }));
}

/** Quotes of a sentence and those beside it, of a list in the order of the text. */
function nearby(quotes: readonly Candidate[], index: number): Candidate[] {
  const low = lowerBound(quotes, index - FURTHEST, ({ sentence }) => sentence);
  const near: Candidate[] = [];
  for (let at = Math.max(0, low - 2); at < quotes.length; at += 1) {
    const quote = quotes[at];
    if (!quote || quote.sentence > index + FURTHEST) break;
    near.push(quote);
  }
  return near;
}

const FURTHEST = 6;

function voicesOf(quotes: readonly Candidate[]): ReadonlyMap<number, TextRange> {
  return new Map(
    quotes.flatMap(({ sentence, mention }) => (mention ? [[sentence, mention] as const] : [])),
  );
}

/** „nannte ihn „mutig““: the words alone are the quote. */
function isNamed(one: Candidate, words: readonly Candidate[]): boolean {
  return (
    one.rule.name === 'reported-content' &&
    words.some((word) => word.sentence === one.sentence && overlap(word, one))
  );
}

/** A passage in quotation marks lies in a segment as a whole. */
function balance(one: Candidate, passages: readonly MarkedPassage[]): void {
  for (const segment of one.segments) {
    // Passages lie apart from each other: the one before may reach into the segment.
    let at = Math.max(0, lowerBound(passages, segment.start, ({ start }) => start) - 1);
    for (; at < passages.length; at += 1) {
      const passage = passages[at];
      if (!passage || passage.start >= segment.end) break;
      if (passage.start > segment.start && passage.end >= segment.end)
        segment.end = passage.end + 1;
      else if (
        passage.start <= segment.start &&
        passage.end > segment.start &&
        passage.end < segment.end
      )
        segment.start = passage.start - 1;
    }
  }
  one.segments = one.segments.filter(
    ({ start }, index) => !one.segments.slice(0, index).some((before) => before.end >= start),
  );
}

/** The kind of speech in which the narrator tells an act of speech. */
const NARRATED: Speech = 'reported';

/**
 * A sentence that is pointed back to and has quotes of its own says what it says itself; the narrator’s account of an
 * act of speech in it is what is pointed to.
 */
function withoutPointed(all: readonly Candidate[]): Candidate[] {
  const isPointed = ({ rule }: Candidate): boolean => rule.name === 'pointed-back';
  return all.filter((one, at) => {
    const beside = [...all.slice(Math.max(0, at - 12), at), ...all.slice(at + 1, at + 12)].filter(
      (other) => overlap(one, other),
    );
    if (isPointed(one)) return beside.every(({ speech }) => speech === NARRATED);
    return one.speech !== NARRATED || !beside.some(isPointed);
  });
}

/** Gives quotes without a frame the voice of the one before, and joins free indirect sentences that follow each other. */
function attribute(all: readonly Candidate[], sentences: readonly AnalysedSentence[]): Candidate[] {
  const out: Candidate[] = [];
  const voices = new Map<number, TextRange>();
  for (const [index, one] of all.entries()) {
    const previous = out.at(-1);
    const distance = previous ? one.sentence - previous.sentence : Infinity;
    if (!one.mention && (RUNNING_ON.has(one.rule.name) || VOICED.has(one.rule.name)))
      one.mention = voiceBefore(sentences, one.sentence, voices, isVerbatim(one.speech));
    if (one.mention && one.rule.name !== 'narrated-aside') voices.set(one.sentence, one.mention);
    if (RUNNING_ON.has(one.rule.name)) {
      one.variant += distance <= 1 ? '-next' : distance <= 3 ? '-near' : '';
      if (previous && RUNNING_ON.has(previous.rule.name) && distance <= 1 && join(previous, one))
        continue;
    }
    if (isIdle(one) && !isFollowed(one, all[index + 1])) continue;
    out.push(one);
  }
  return out;
}

/** Rules that find sentences in the voice of those before. */
const RUNNING_ON = new Set(['free-subjunctive', 'free-sollen']);

/** Rules that find whole passages whose voice another sentence may name. */
const VOICED = new Set(['direct', 'block-quote', 'reported-noun']);

function join(previous: Candidate, one: Candidate): boolean {
  const [before] = previous.segments;
  const [segment] = one.segments;
  if (!before || !segment) return false;
  previous.segments = [{ start: before.start, end: segment.end }];
  previous.sentence = one.sentence;
  return true;
}

/** Subjunctive and sollen that may as well be the narrator’s: nobody said anything right before. */
function isIdle({ rule, variant }: Candidate): boolean {
  if (rule.name === 'free-sollen') return variant === 'plain' || variant === 'plain-near';
  return rule.name === 'free-subjunctive' && /^(?:second|could|could-near)$/u.test(variant);
}

/** The next sentence stands in the subjunctive that only indirect speech has. */
function isFollowed(one: Candidate, next: Candidate | undefined): boolean {
  return (
    one.rule.name === 'free-subjunctive' &&
    next?.rule === one.rule &&
    next.variant === 'first' &&
    next.sentence === one.sentence + 1
  );
}
