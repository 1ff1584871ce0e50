/** A quote as CSL-JSON, which Zotero and the like read. */
import { wordingOf } from '../../quotes/wording.ts';
import { SPEECH } from '../../quotes/speech.ts';
import { publisherOf, type Cited, type CitedAt } from './reference.ts';

/** An array of items, indented. */
export function cslJson(quotes: readonly Cited[], { addressOf, site }: CitedAt): string {
  return JSON.stringify(
    quotes.map((quote) => itemOf(quote, addressOf(quote), site)),
    null,
    2,
  );
}

function itemOf(quote: Cited, url: string, site: string) {
  const { article, speaker, speech, note } = quote;
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
    note: `${speaker.name} (${SPEECH[speech].label}): ${wordingOf(quote)}`,
    ...(note === undefined ? {} : { annote: note }),
  };
}
