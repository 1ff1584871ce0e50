/** Wer sagt was in an article: topics down, voices across, their quotes in the cells. */
import type { Quote } from '../archive/model.ts';
import { wordingOf } from '../quotes/wording.ts';
import type { Speech } from '../quotes/speech.ts';
import { whoSaysWhat } from '../statistics/matrix.ts';
import { linkTo, type Link } from './parts.ts';

export interface ArticleMatrix {
  /** The voices that have a column each. */
  voices: Link[];
  /** What the column of the others is called; undefined where there are none. */
  others: string | undefined;
  rows: { topic: Link; cells: Excerpt[][] }[];
}

/** The beginning of a quote. */
export interface Excerpt {
  key: string;
  id: string;
  words: string;
  speech: Speech;
  /** Named where the column does not say it. */
  speaker: string | undefined;
}

const COLUMNS = 4;
const EXCERPT_LENGTH = 72;

export function articleMatrix(quotes: readonly Quote[]): ArticleMatrix {
  const { voices, rows, others } = whoSaysWhat(quotes, COLUMNS);
  return {
    voices: voices.map(linkTo),
    others: others > 0 ? 'Weitere Stimmen' : undefined,
    rows: rows.map(({ topic, cells }) => ({
      topic: linkTo(topic),
      cells: cells.map((cell, index) =>
        cell.map((quote) => ({
          key: quote.key,
          id: quote.id,
          words: wordingOf(quote, EXCERPT_LENGTH),
          speech: quote.speech,
          speaker: index === voices.length ? quote.speaker.name : undefined,
        })),
      ),
    })),
  };
}
