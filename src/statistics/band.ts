/** The Stimmenband: an article in small, each passage a segment as long as its text. */
import type { Article, Quote } from '../archive/model.ts';
import { innermost, stretchesOf, type VoiceShare } from './ranges.ts';

/** Shades there are; voices beyond share the last. */
export const SHADES = 6;

interface VoiceSegment {
  quote: Quote;
  /** Left edge and width in per cent of the article's text. */
  x: number;
  width: number;
  /** Which of several lanes, where several speak at once, the first being 0. */
  lane: number;
  lanes: number;
  /** 1 to `SHADES`. */
  shade: number;
}

/** The segments in the order of the text; words quoted inside words show the inner voice. */
export function bandOf(article: Article, shares: VoiceShare[]): VoiceSegment[] {
  const shades = new Map(
    shares.map(({ voice }, index) => [voice, Math.min(index + 1, SHADES)] as const),
  );
  const segments: VoiceSegment[] = [];
  const open = new Map<Quote, VoiceSegment>();
  const length = article.text.length;
  for (const stretch of stretchesOf(article)) {
    const speaking = innermost(stretch);
    speaking.forEach((quote, lane) => {
      const x = (stretch.start / length) * 100;
      const width = ((stretch.end - stretch.start) / length) * 100;
      const last = open.get(quote);
      if (last !== undefined && Math.abs(last.x + last.width - x) < 1e-9) {
        last.width += width;
        return;
      }
      const shade = shades.get(quote.speaker) ?? SHADES;
      const segment = { quote, x, width, lane, lanes: speaking.length, shade };
      open.set(quote, segment);
      segments.push(segment);
    });
  }
  return segments;
}
