/** Words in quotation marks within the narrator’s sentences. */
import { isVerbatim } from '../../quotes/speech.ts';
import type { MarkedPassage } from '../../quotes/marks.ts';
import type { Candidate, Found, Rule } from '../rule.ts';
import type { AnalysedSentence } from '../analysis.ts';
import {
  beginsWithArticle,
  hasFunctionWord,
  isAnnounced,
  isName,
  isNaming,
  isPredicative,
  trim,
} from '../marked-words.ts';
import { subjectOf } from '../clause-subject.ts';
import type { Phrase } from '../noun-phrase.ts';
import { lowerBound } from '../ordered.ts';

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
  if (isName(sentence, passage, inner)) return [];
  if (isAnnounced(sentence, passage))
    return found('announced', sentence.frames[0]?.mention ?? mainSubject(sentence));
  const frames = sentence.frames.filter((frame) => !isNaming(sentence, frame));
  const framed = frames.length > 0 || sentence.adverbials.length > 0;
  const phrase = hasFunctionWord(inner) && !beginsWithArticle(inner);
  const named = framed && (phrase || isPredicative(sentence, passage));
  const near = quotes.some((quote) => Math.abs(quote.sentence - sentence.index) <= 1);
  const enough = lower
    ? framed || words >= (near ? ENOUGH.near : ENOUGH.alone)
    : named || (framed && words >= ENOUGH.framed);
  if (!enough) return [];
  const variant = `${lower ? 'lower' : 'upper'}${words < 3 ? '-short' : ''}${framed ? '-framed' : ''}`;
  return found(variant, frames[0]?.mention);
}

function mainSubject(sentence: AnalysedSentence): Phrase | undefined {
  const main = sentence.chunks.findIndex(({ kind }) => kind === 'main');
  return main < 0 ? undefined : subjectOf(sentence, main);
}
