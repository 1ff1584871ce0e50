/** A quote as CSL-JSON, which Zotero and the like read. */
import { abstractOf, publisherOf, type Cited, type CitedAt } from './reference.ts';

/** An array of items, indented. */
export function cslJson(quotes: readonly Cited[], { addressOf, site }: CitedAt): string {
  return JSON.stringify(
    quotes.map((quote) => itemOf(quote, addressOf(quote), site)),
    null,
    2,
  );
}

function itemOf(quote: Cited, url: string, site: string) {
  const { article, note } = quote;
  return {
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
    note: abstractOf(quote),
    ...(note === undefined ? {} : { annote: note }),
  };
}
