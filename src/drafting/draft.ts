/** Quotes proposed from an article’s text. */
import type { MarkedPassage } from '../quotes/marks.ts';
import type { ArticleText, TextRange } from '../quotes/text.ts';
import { analyse, type AnalysedSentence } from './context.ts';
import type { Candidate } from './candidate.ts';
import { adverbialFrames, soFrames, wieFrames } from './rules/adverbial-frames.ts';
import { embeddedSubjunctive, framedClauses, pointedBack } from './rules/clauses.ts';
import { nounClauses, wonachClauses } from './rules/content-nouns.ts';
import { directSpeech, nestedWords } from './rules/direct.ts';
import { sollenSentences, subjunctiveSentences } from './rules/free.ts';
import { voiceBefore } from './voices.ts';
import { declaredWill, reportedActs, reportedNouns } from './rules/reported.ts';

export function draft(article: ArticleText): Candidate[] {
  const analysis = analyse(article);
  const direct = directSpeech(analysis);
  const found: Candidate[] = [];
  for (const [index, sentence] of analysis.sentences.entries()) {
    const before = analysis.sentences[index - 1];
    const hasDirect = direct.some((one) => one.sentence === sentence.index);
    const own: Candidate[] = [];
    const add = (candidates: Candidate[]): void => {
      for (const one of candidates) if (!own.some((other) => overlaps(one, other))) own.push(one);
    };
    add(framedClauses(sentence));
    add(wieFrames(sentence));
    add(soFrames(sentence));
    add(adverbialFrames(sentence));
    add(wonachClauses(sentence));
    add(nounClauses(sentence));
    add(pointedBack(sentence, before));
    if (!hasDirect && own.length === 0) add(embeddedSubjunctive(sentence));
    if (!hasDirect) {
      add(reportedActs(sentence, (frame) => own.some((one) => one.frame === frame.chunk)));
      add(declaredWill(sentence));
      if (own.length === 0) add(reportedNouns(sentence));
    }
    if (own.length === 0 && !hasDirect) add(subjunctiveSentences(sentence));
    if (own.length === 0 && !hasDirect) add(sollenSentences(sentence));
    found.push(...own);
  }
  const all = [...withoutPointed(found.filter((one) => !isOnlyQuote(one, direct))), ...direct].sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));
  for (const one of all) if (one.speech !== 'direct') balance(one, analysis.divided.marks.passages);
  const merged = attribute(all, analysis.sentences);
  const voices = new Map(merged.flatMap((one) => (one.mention ? [[one.sentence, one.mention] as const] : [])));
  const told = merged.filter((one) => one.rule === 'reported-content');
  const words = nestedWords(analysis, merged);
  const named = new Set(told.filter((one) => words.some((word) => overlaps(word, one))));
  for (const one of words) one.mention ??= voiceBefore(analysis.sentences, one.sentence, voices, true);
  return [...merged.filter((one) => !named.has(one)), ...words];
}

/** A passage in quotation marks lies in a segment as a whole. */
function balance(one: Candidate, passages: readonly MarkedPassage[]): void {
  for (const segment of one.segments) {
    for (const { start, end } of passages) {
      if (start > segment.start && start < segment.end && end >= segment.end) segment.end = end + 1;
      else if (start <= segment.start && end > segment.start && end < segment.end) segment.start = start - 1;
    }
  }
  one.segments = one.segments.filter((segment, index) => !one.segments.slice(0, index).some((before) => before.end >= segment.start));
}

/** A sentence that is pointed back to and has quotes of its own says what it says itself. */
function withoutPointed(all: readonly Candidate[]): Candidate[] {
  return all.filter((one) => one.rule !== 'pointed-back' || !all.some((other) => other !== one && overlaps(one, other)));
}

function isOnlyQuote(one: Candidate, direct: readonly Candidate[]): boolean {
  return direct.some((quote) => quote.sentence === one.sentence && overlaps(one, quote));
}

function overlaps(one: Candidate, other: Candidate): boolean {
  return one.segments.some((a) => other.segments.some((b) => a.start < b.end && b.start < a.end));
}

/** Subjunctive and sollen that may as well be the narrator’s: nobody said anything right before. */
function isIdle({ rule, variant }: Candidate): boolean {
  return (rule === 'free-sollen' && /^plain(?:-near)?$/u.test(variant)) || (rule === 'free-subjunctive' && /^(?:second|could)(?:-near)?$/u.test(variant) && variant !== 'second-near');
}

/** The next sentence stands in the subjunctive that only indirect speech has. */
function isFollowed(one: Candidate, next: Candidate | undefined): boolean {
  return one.rule === 'free-subjunctive' && next?.rule === 'free-subjunctive' && next.variant === 'first' && next.sentence === one.sentence + 1;
}

/** Gives quotes without a frame the voice of the one before, and joins free indirect sentences that follow each other. */
function attribute(all: readonly Candidate[], sentences: readonly AnalysedSentence[]): Candidate[] {
  const out: Candidate[] = [];
  const voices = new Map<number, TextRange>();
  let last: Candidate | undefined;
  for (const [index, one] of all.entries()) {
    const near = last && one.sentence - last.sentence <= 3;
    if (!one.mention && (one.speech === 'freeIndirect' || one.rule === 'direct' || one.rule === 'quoted-words'))
      one.mention = voiceBefore(sentences, one.sentence, voices, one.speech === 'direct');
    if (one.mention) voices.set(one.sentence, one.mention);
    const previous = out.at(-1);
    if (one.speech === 'freeIndirect') {
      const adjacent = previous && one.sentence - previous.sentence <= 1;
      one.variant += adjacent ? '-next' : near ? '-near' : '';
      if (previous?.speech === 'freeIndirect' && adjacent) {
        const a = previous.segments[0];
        const b = one.segments[0];
        if (a && b) {
          previous.segments = [{ start: a.start, end: b.end }];
          previous.sentence = one.sentence;
          continue;
        }
      }
    }
    if (isIdle(one) && !isFollowed(one, all[index + 1])) continue;
    out.push(one);
    last = one;
  }
  return out;
}
