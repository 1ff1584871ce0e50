import type { ArticleText } from '../quotes/text.ts';
import type { Adverbial } from './adverbials.ts';
import { adverbialsOf } from './adverbials.ts';
import type { ParsedSentence } from './chunk.ts';
import { parse } from './clauses.ts';
import { framedClauses, type FramedClause } from './complements.ts';
import { framesOf, type Frame } from './frames.ts';
import { divide, type DividedText } from './sentences.ts';

export interface AnalysedSentence extends ParsedSentence {
  /** Its place among the article’s sentences. */
  index: number;
  frames: Frame[];
  adverbials: Adverbial[];
  /** The frames that have a clause for what is said, with it. */
  framed: FramedClause[];
}

/** The tokens of the longest sentence that is read; some searches take the square of a sentence’s length. */
export const LONGEST_SENTENCE = 1000;

export interface Analysis {
  article: ArticleText;
  divided: DividedText;
  /** All but those that are too long to be read. */
  sentences: AnalysedSentence[];
}

/** Reads the grammar of a text, sentence by sentence; sentences of more than `LONGEST_SENTENCE` tokens are left out. */
export function analyse(article: ArticleText): Analysis {
  const divided = divide(article);
  const read = divided.sentences.filter(({ tokens }) => tokens.length <= LONGEST_SENTENCE);
  const sentences = read.map((sentence, index) => {
    const parsed = parse(sentence);
    const frames = framesOf(parsed);
    return {
      ...parsed,
      index,
      frames,
      adverbials: adverbialsOf(parsed),
      framed: framedClauses(parsed, frames),
    };
  });
  return { article, divided, sentences };
}
