/** A quote as CSL-JSON, which Zotero and the like read. */
import { wordingOf } from '../../quotes/wording.ts';
import type { Quote } from '../../archive/model.ts';
import { SPEECH } from '../../quotes/speech.ts';
import { publisherOf } from './reference.ts';

/** An array of one item, indented. */
export function cslJsonOf(quote: Quote, url: string, site: string): string {
  const { article, speaker, speech } = quote;
  const item = {
    id: quote.key,
    type: 'article-newspaper',
    title: article.headline,
    ...(article.author.length === 0
      ? {}
      : { author: article.author.map((literal) => ({ literal })) }),
    'container-title': publisherOf(article, site),
    issued: { 'date-parts': [article.day.split('-').map(Number)] },
    URL: url,
    language: 'de',
    note: `${speaker.name} (${SPEECH[speech].label}): ${wordingOf(quote)}`,
  };
  return JSON.stringify([item], null, 2);
}
