import type { Archive, Quote } from '../archive/model.ts';
import type { Addresses } from '../site.ts';
import type { QuoteRecord } from './quotes-schema.ts';

/** All quotes as JSON, one a line, so that versions of the file can be compared and read line by line. */
export function quotesJson(archive: Archive, addresses: Addresses): string {
  const lines = archive.quotes.map((quote) => JSON.stringify(recordOf(quote, addresses)));
  return `{"quotes": [\n${lines.join(',\n')}\n]}\n`;
}

function recordOf(quote: Quote, { absolute }: Addresses): QuoteRecord {
  const { key, path, text, speech, verbatim, speaker, topics, article, prefix, suffix } = quote;
  return {
    id: key,
    url: absolute(path),
    text,
    speech,
    verbatim,
    speaker: { id: speaker.id, name: speaker.name, url: absolute(speaker.path) },
    topics: topics.map(({ id, name }) => ({ id, name })),
    article: {
      id: article.id,
      headline: article.headline,
      url: absolute(article.path),
      datePublished: article.datePublished,
    },
    prefix,
    suffix,
  };
}
