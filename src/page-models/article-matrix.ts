/** Wer sagt was in an article: its topics, under each the voices that speak on it, and what they say. */
import type { Quote, Voice } from '../archive/model.ts';
import { wordingOf } from '../quotes/wording.ts';
import type { Speech } from '../quotes/speech.ts';
import { rank, type Ranked } from '../statistics/matrix.ts';
import { linkTo, type Link } from './parts.ts';

/** Who says what on which topic of an article. */
export interface ArticleMatrix {
  /** The topic with most quotes first; under each the voice with most. */
  topics: {
    topic: Link;
    voices: VoiceInMatrix[];
    /** Voices beyond those that are seen at once. */
    more: VoiceInMatrix[];
  }[];
}

/** A voice with its quotes on one topic. */
export interface VoiceInMatrix {
  voice: Link;
  quotes: Excerpt[];
}

/** The beginning of a quote. */
interface Excerpt {
  id: string;
  words: string;
  speech: Speech;
}

const EXCERPT_LENGTH = 72;
/** Voices that a topic shows at once; one or two more are shown too. */
const VOICES = 12;
const FEW = 2;

/** Who says what in an article: topics down, voices across, the words in the cells. */
export function articleMatrix(quotes: readonly Quote[]): ArticleMatrix {
  return {
    topics: rank(quotes, ({ topics }) => topics).map(({ item: topic, quotes: said }) => {
      const voices = rank(said, ({ speaker }) => [speaker]).map(inMatrix);
      const shown = voices.length > VOICES + FEW ? VOICES : voices.length;
      return { topic: linkTo(topic), voices: voices.slice(0, shown), more: voices.slice(shown) };
    }),
  };
}

function inMatrix({ item: voice, quotes }: Ranked<Voice>): VoiceInMatrix {
  return {
    voice: linkTo(voice),
    quotes: quotes.map((quote) => ({
      id: quote.id,
      words: wordingOf(quote, EXCERPT_LENGTH),
      speech: quote.speech,
    })),
  };
}
