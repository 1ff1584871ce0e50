import type { Archive, Quote } from '../archive/model.ts';
import type { Addresses } from '../site.ts';
import { csv } from './csv.ts';

/** Between several values in one cell. */
const AND = ' | ';

const COLUMNS: Readonly<Record<string, (quote: Quote, addresses: Addresses) => string>> = {
  id: ({ key }) => key,
  url: ({ path }, { absolute }) => absolute(path),
  text: ({ text }) => text,
  speech: ({ speech }) => speech,
  verbatim: ({ verbatim }) => verbatim.join(AND),
  speaker_id: ({ speaker }) => speaker.id,
  speaker_name: ({ speaker }) => speaker.name,
  speaker_url: ({ speaker }, { absolute }) => absolute(speaker.path),
  topic_ids: ({ topics }) => topics.map(({ id }) => id).join(AND),
  topic_names: ({ topics }) => topics.map(({ name }) => name).join(AND),
  article_id: ({ article }) => article.id,
  article_headline: ({ article }) => article.headline,
  article_url: ({ article }, { absolute }) => absolute(article.path),
  article_date: ({ article }) => article.datePublished,
  prefix: ({ prefix }) => prefix,
  suffix: ({ suffix }) => suffix,
};

/** `/zitate.json` as a table: one quote a row. */
export function quotesCsv(archive: Archive, addresses: Addresses): string {
  const columns = Object.values(COLUMNS);
  return csv(
    Object.keys(COLUMNS),
    archive.quotes.map((quote) => columns.map((column) => column(quote, addresses))),
  );
}
