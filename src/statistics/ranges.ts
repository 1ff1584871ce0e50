/** Where in an article's text who speaks, and how. */
import type { Article, Quote, Voice } from '../archive/model.ts';
import { isVerbatim } from '../quotes/speech.ts';
import type { TextRange } from '../quotes/text.ts';

/** A stretch of text throughout which the same quotes hold. */
interface Stretch extends TextRange {
  /** Quotes that hold, the outermost first; quotes on the very same passage are neighbours. */
  quotes: Quote[];
}

/** The article's text divided where quotes begin and end; stretches of narration are left out. */
export function stretchesOf({ quotes }: Article): Stretch[] {
  const pieces = quotes.flatMap((quote) =>
    quote.segments.flat().map((range) => ({ quote, ...range })),
  );
  const edges = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    if (end === undefined) return [];
    const holding = pieces
      .filter((piece) => piece.start <= start && piece.end >= end)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    return holding.length === 0 ? [] : [{ start, end, quotes: holding.map(({ quote }) => quote) }];
  });
}

/** The quotes that speak in a stretch: the innermost, and those on the very same passage. */
export function innermost({ quotes }: Stretch): Quote[] {
  const last = quotes.at(-1);
  if (last === undefined) return [];
  const passage = JSON.stringify(last.segments);
  return quotes.filter((quote) => JSON.stringify(quote.segments) === passage);
}

/** Where a quote has the speaker's own words: all of it, or what stands in quotation marks. */
export function ownWords({ speech, segments, verbatimRanges }: Quote): TextRange[] {
  return isVerbatim(speech) ? segments.flat() : verbatimRanges;
}

export interface VoiceShare {
  voice: Voice;
  quotes: number;
  /** Part of the article's text in which the voice speaks, 0 to 1. */
  share: number;
  /** Part of that in the voice's own words, 0 to 1. */
  verbatim: number;
}

/** How much of an article each voice speaks, the most first. */
export function voiceShares(article: Article): VoiceShare[] {
  const spoken = new Map<Voice, { characters: number; own: number }>();
  const own = new Map(article.quotes.map((quote) => [quote, ownWords(quote)]));
  for (const stretch of stretchesOf(article)) {
    for (const voice of new Set(innermost(stretch).map(({ speaker }) => speaker))) {
      const entry = spoken.get(voice) ?? { characters: 0, own: 0 };
      const said = stretch.quotes.filter(({ speaker }) => speaker === voice);
      entry.characters += stretch.end - stretch.start;
      entry.own += overlap(
        stretch,
        said.flatMap((quote) => own.get(quote) ?? []),
      );
      spoken.set(voice, entry);
    }
  }
  const length = article.text.length;
  return article.voices
    .map((voice) => {
      const { characters, own: literal } = spoken.get(voice) ?? { characters: 0, own: 0 };
      return {
        voice,
        quotes: article.quotes.filter(({ speaker }) => speaker === voice).length,
        share: length === 0 ? 0 : characters / length,
        verbatim: characters === 0 ? 0 : literal / characters,
      };
    })
    .sort((a, b) => b.share - a.share);
}

/** Characters of a stretch that lie in any of the ranges. */
function overlap(stretch: TextRange, ranges: TextRange[]): number {
  let reached = stretch.start;
  let sum = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, reached);
    const to = Math.min(end, stretch.end);
    if (to > from) {
      sum += to - from;
      reached = to;
    }
  }
  return sum;
}
