/** What an article begins with where nobody has written it yet: its first sentence, as its teaser or its headline. */
import { shorten } from '../german/shorten.ts';
import { parseBody } from '../markdown/parse.ts';
import { readText } from '../quotes/text.ts';
import { bodyOf } from './markdown.ts';
import { divide } from './sentences.ts';

/** Letters of a sentence that says something: „Nein.“ goes on with the next one. */
const LEAST = 12;
const LONGEST_TEASER = 200;

/** A teaser for a start, of at most 200 letters: the editor writes a better one. */
export function teaserOf(paragraph: string): string {
  return shorten(firstSentence(paragraph), LONGEST_TEASER);
}

/** The first sentence of a paragraph; the point of „am 9. März“ does not end it. */
export function firstSentence(paragraph: string): string {
  const article = readText(parseBody(bodyOf([{ kind: 'paragraph', text: paragraph }])).tree);
  const last = divide(article).sentences.find(({ end }) => end >= LEAST);
  return article.text.slice(0, last?.end).trim();
}
