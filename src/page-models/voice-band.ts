/** The Stimmenband of an article and its numbers. */
import type { Article } from '../archive/model.ts';
import type { Speech } from '../quotes/speech.ts';
import { bandOf } from '../statistics/band.ts';
import { voiceShares } from '../statistics/ranges.ts';

/** The Stimmenband of an article: which voice speaks where in its text, and how much each. */
export interface VoiceBand {
  segments: BandLink[];
  /** The most first. */
  shares: Share[];
}

/** A segment, which leads to the quote. */
interface BandLink {
  /** The quote's. */
  id: string;
  number: number;
  speaker: string;
  speech: Speech;
  /** Left edge and width in per cent of the article's text. */
  x: number;
  width: number;
  /** Which of several lanes, the first being 0. */
  lane: number;
  lanes: number;
  shade: number;
}

interface Share {
  voice: string;
  /** Part of the article's text in which the voice speaks, 0 to 1. */
  share: number;
  /** Part of that in the voice's own words, 0 to 1. */
  verbatim: number;
  quotes: number;
}

/** Undefined where nobody is quoted. */
export function voiceBand(article: Article): VoiceBand | undefined {
  const shares = voiceShares(article);
  if (shares.length === 0) return undefined;
  return {
    segments: bandOf(article, shares).map(({ quote, ...place }) => ({
      id: quote.id,
      number: quote.number,
      speaker: quote.speaker.name,
      speech: quote.speech,
      ...place,
    })),
    shares: shares.map(({ voice, share, verbatim, quotes }) => ({
      voice: voice.name,
      share,
      verbatim,
      quotes,
    })),
  };
}
