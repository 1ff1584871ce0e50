/**
 * The metadata in a quote's page from which reference managers make an item. They follow the rules of Zotero's translator
 * „Embedded Metadata“ (https://www.zotero.org/support/dev/exposing_metadata): `z:itemType` says what the item is, names
 * that begin with `citation_` are those that Google Scholar and others read too. `citation_journal_title` is not among
 * them, as it would make a journal article of everything; the newspaper is `dc:source`.
 */
import type { Quote } from '../../archive/model.ts';
import { SITE, type Addresses } from '../../site.ts';
import { abstractOf, publisherOf } from './reference.ts';

/** Name and content of one `<meta>` each, in order. */
export function citationMetas(
  quote: Quote,
  { publication }: Addresses,
): { name: string; content: string }[] {
  const { article } = quote;
  return [
    ['z:itemType', 'newspaperArticle'],
    ['citation_title', article.headline],
    ...article.author.map((name) => ['citation_author', name]),
    ['citation_publication_date', article.day],
    ['dc:source', publisherOf(article, publication.name)],
    ['citation_abstract', abstractOf(quote)],
    ['citation_language', SITE.language],
  ].map(([name = '', content = '']) => ({ name, content }));
}
