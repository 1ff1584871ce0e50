/** A quote as a BibTeX entry. */
import { abstractOf, publisherOf, type Cited } from './reference.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The article as `@misc`, the quote as its note; the key is unique in the archive. */
export function bibtexOf(quote: Cited, url: string, site: string): string {
  const { article, note } = quote;
  const [year = '', month = ''] = article.day.split('-');
  const fields: [name: string, value: string][] = [
    ...(article.author.length === 0
      ? []
      : [
          ['author', article.author.map((name) => `{${escape(name)}}`).join(' and ')] as [
            string,
            string,
          ],
        ]),
    ['title', `{${escape(article.headline)}}`],
    ['howpublished', escape(publisherOf(article, site))],
    ['year', year],
    ['month', String(Number(month))],
    ['url', url],
    ['note', escape(abstractOf(quote))],
    ['language', 'ngerman'],
    ...(note === undefined ? [] : [['annote', escape(note)] as [string, string]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${quote.key.replace('/', ':')},`, ...lines, '}'].join('\n');
}

/** Every sign that TeX reads as a command, in one pass, so that no escape is escaped again. */
function escape(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}
