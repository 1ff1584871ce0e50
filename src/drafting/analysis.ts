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

export interface Analysis {
  article: ArticleText;
  divided: DividedText;
  sentences: AnalysedSentence[];
}

export function analyse(article: ArticleText): Analysis {
  const divided = divide(article);
  const sentences = divided.sentences.map((sentence, index) => {
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
