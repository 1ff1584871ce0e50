/** A quote as CSL-JSON, which Zotero and the like read. */
import { wordingOf } from '../../quotes/wording.ts';
import { SPEECH } from '../../quotes/speech.ts';
import { publisherOf, type Cited } from './reference.ts';

/** An array of items, indented. @param addressOf the address of a quote's page */
export function cslJson(quotes: readonly Cited[], addressOf: (quote: Cited) => string): string {
  return JSON.stringify(
    quotes.map((quote) => itemOf(quote, addressOf(quote))),
    null,
    2,
  );
}

function itemOf(quote: Cited, url: string) {
  const { article, speaker, speech, note } = quote;
  return {
    id: quote.key,
    type: 'article-newspaper',
    title: article.headline,
    ...(article.author.length === 0
      ? {}
      : { author: article.author.map((literal) => ({ literal })) }),
    'container-title': publisherOf(article),
    issued: { 'date-parts': [article.day.split('-').map(Number)] },
    URL: url,
    language: 'de',
    note: `${speaker.name} (${SPEECH[speech].label}): ${wordingOf(quote)}`,
    ...(note === undefined ? {} : { annote: note }),
  };
}
