/** A quote as a RIS record, which Citavi, EndNote, Zotero and the like read. */
import { abstractOf, publisherOf, type Cited } from './reference.ts';

/** One tag a line, lines end in CR LF, and so does the record. */
export function risOf(quote: Cited, url: string, site: string): string {
  const { key, article, note } = quote;
  const fields: [tag: string, value: string][] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ...article.author.map((name) => ['AU', name] as [string, string]),
    ['TI', article.headline],
    ['T2', publisherOf(article, site)],
    ['PY', article.day.slice(0, 4)],
    ['DA', article.day.replaceAll('-', '/')],
    ['UR', url],
    ['LA', 'de'],
    ['N1', abstractOf(quote)],
    ...(note === undefined ? [] : [['N1', note] as [string, string]]),
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}
