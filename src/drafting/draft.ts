/** Quotes proposed from an article’s text. */
import type { ArticleText } from '../quotes/text.ts';
import { analyse } from './context.ts';
import type { Candidate } from './candidate.ts';
import { adverbialFrames, soFrames, wieFrames } from './rules/adverbial-frames.ts';
import { framedClauses } from './rules/clauses.ts';
import { directSpeech, nestedWords } from './rules/direct.ts';
import { sollenSentences, subjunctiveSentences } from './rules/free.ts';
import { reportedActs } from './rules/reported.ts';

export function draft(article: ArticleText): Candidate[] {
  const analysis = analyse(article);
  const direct = directSpeech(analysis);
  const found: Candidate[] = [];
  for (const sentence of analysis.sentences) {
    const framed = framedClauses(sentence);
    const more = [...wieFrames(sentence), ...soFrames(sentence), ...adverbialFrames(sentence)];
    const own: Candidate[] = [];
    for (const one of [...framed, ...more]) {
      if (!own.some((other) => overlaps(one, other))) own.push(one);
    }
    const hasDirect = direct.some((one) => one.sentence === sentence.index);
    const reported = hasDirect ? [] : reportedActs(sentence, (frame) => own.some((one) => one.frame === frame.chunk));
    for (const one of reported) if (!own.some((other) => overlaps(one, other))) own.push(one);
    if (own.length === 0 && !hasDirect) own.push(...subjunctiveSentences(sentence));
    if (own.length === 0 && !hasDirect) own.push(...sollenSentences(sentence));
    found.push(...own);
  }
  const all = [...found.filter((one) => !isOnlyQuote(one, direct)), ...direct].sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));
  const merged = attribute(article, all, analysis);
  return [...merged, ...nestedWords(analysis, merged)];
}

function isOnlyQuote(one: Candidate, direct: readonly Candidate[]): boolean {
  return direct.some((quote) => quote.sentence === one.sentence && overlaps(one, quote));
}

function overlaps(one: Candidate, other: Candidate): boolean {
  return one.segments.some((a) => other.segments.some((b) => a.start < b.end && b.start < a.end));
}

/** Gives quotes without a frame the voice of the one before, and joins free indirect sentences that follow each other. */
function attribute(article: ArticleText, all: readonly Candidate[], analysis: ReturnType<typeof analyse>): Candidate[] {
  const out: Candidate[] = [];
  let last: Candidate | undefined;
  for (const one of all) {
    const near = last && one.sentence - last.sentence <= 3;
    if (!one.mention && !/passive/u.test(one.rule) && last && near) one.mention = last.mention;
    const previous = out.at(-1);
    if (one.speech === 'freeIndirect') {
      const adjacent = previous && one.sentence - previous.sentence <= 1;
      one.rule += adjacent ? '-next' : near ? '-near' : '';
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
    out.push(one);
    last = one;
  }
  void article; void analysis;
  return out;
}
