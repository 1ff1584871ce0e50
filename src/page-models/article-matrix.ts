/** Wer sagt was in an article: its topics, under each the voices that speak on it, and what they say. */
import type { Quote } from '../archive/model.ts';
import { wordingOf } from '../quotes/wording.ts';
import type { Speech } from '../quotes/speech.ts';
import { rank } from '../statistics/matrix.ts';
import { linkTo, type Link } from './parts.ts';

export interface ArticleMatrix {
  /** The topic with most quotes first; under each the voice with most. */
  topics: { topic: Link; voices: { voice: Link; quotes: Excerpt[] }[] }[];
}

/** The beginning of a quote. */
export interface Excerpt {
  key: string;
  id: string;
  words: string;
  speech: Speech;
}

const EXCERPT_LENGTH = 72;

export function articleMatrix(quotes: readonly Quote[]): ArticleMatrix {
  return {
    topics: rank(quotes, ({ topics }) => topics).map(({ item: topic, quotes: said }) => ({
      topic: linkTo(topic),
      voices: rank(said, ({ speaker }) => [speaker]).map(({ item: voice, quotes: own }) => ({
        voice: linkTo(voice),
        quotes: own.map((quote) => ({
          key: quote.key,
          id: quote.id,
          words: wordingOf(quote, EXCERPT_LENGTH),
          speech: quote.speech,
        })),
      })),
    })),
  };
}
