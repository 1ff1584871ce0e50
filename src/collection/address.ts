/**
 * The quotes of a list in an address: behind its `#`, so that no server is told. `#haushalt/mutig,gerechnet;bahn/bauen`
 * is three quotes of two articles; an article's id is said once for quotes that follow each other.
 */
import { KEY, MOST } from './list.ts';

/** @returns with the `#`; empty for no quote */
export function fragmentOf(keys: readonly string[]): string {
  let fragment = '';
  let before = '';
  for (const key of keys) {
    const [article = '', quote = ''] = key.split('/');
    fragment += article === before ? `,${quote}` : `;${key}`;
    before = article;
  }
  return fragment.replace(/^;/, '#');
}

/**
 * @param fragment as `location.hash` has it
 * @returns each quote once, the first `MOST` of them; undefined where it names something else
 */
export function keysIn(fragment: string): string[] | undefined {
  const text = fragment.replace(/^#/, '').replaceAll('%2C', ',').replaceAll('%3B', ';');
  if (text === '') return [];
  const keys = text.split(';').flatMap((part) => {
    const [article = ''] = part.split('/', 1);
    const quotes = part.slice(article.length + 1).split(',');
    return quotes.map((quote) => `${article}/${quote}`);
  });
  if (!keys.every((key) => KEY.test(key))) return undefined;
  return [...new Set(keys)].slice(0, MOST);
}
