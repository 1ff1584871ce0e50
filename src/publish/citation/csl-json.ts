/** A quote as CSL-JSON, which Zotero and the like read. */
import { abstractOf, publisherOf, type Cited, type CitedAt } from './reference.ts';

/** An array of items, a line for each property. */
export function cslJson(quotes: readonly Cited[], { addressOf, site }: CitedAt): string {
  const items = quotes.map((quote) => itemOf(quote, addressOf(quote), site));
  return `[${items.map(inLines).join(', ')}]`;
}

/** `JSON.stringify` would give a date six lines. */
function inLines(item: object): string {
  const lines = Object.entries(item).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
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
