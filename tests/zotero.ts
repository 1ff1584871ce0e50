/**
 * What Zotero makes of the metadata in a page's head, after the rules of its translators „Embedded Metadata“ and „RDF“
 * (https://github.com/zotero/translators), as far as pages like these meet them.
 */
interface ZoteroItem {
  itemType: string;
  title: string | undefined;
  creators: string[];
  publicationTitle: string | undefined;
  date: string | undefined;
  url: string | undefined;
  abstractNote: string | undefined;
  language: string | undefined;
}

/** These decide on the type, whatever else the page says. */
const TYPES_BY_HIGHWIRE = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
} as const;

const TYPES_BY_OPEN_GRAPH: Readonly<Record<string, string>> = { website: 'webpage', book: 'book' };

export function zoteroItem(metas: readonly Readonly<Record<string, string>>[]): ZoteroItem {
  const all = (wanted: string): string[] =>
    metas.flatMap(({ name, property, content = '' }) =>
      (name ?? property) === wanted && content !== '' ? [content] : [],
    );
  /** The first of several names that the page has. */
  const first = (...names: string[]): string | undefined => names.flatMap(all)[0];

  const byHighwire = Object.entries(TYPES_BY_HIGHWIRE).find(([name]) => all(name).length > 0)?.[1];
  const guessed = all('citation_title').length > 0 ? 'journalArticle' : 'webpage';
  const itemType =
    byHighwire ?? first('z:itemType') ?? TYPES_BY_OPEN_GRAPH[first('og:type') ?? ''] ?? guessed;
  const publicationTitle = first(
    'citation_journal_title',
    'prism:publicationName',
    'dc:source',
    'og:site_name',
  );
  const title = first('citation_title', 'dc:title', 'og:title');
  const [onlyAuthor = '', ...more] = all('citation_author');
  const names = [...onlyAuthor.split(/\s*;\s*/), ...more.flatMap((name) => name.split(/\s*;\s*/))];
  return {
    itemType,
    // A title that ends in the publication's name loses it.
    title: title?.replace(
      new RegExp(`\\s*[-–—=_:|~#]\\s*${publicationTitle ?? '^'}\\s*$`, 'i'),
      '',
    ),
    creators: names.filter((name) => /[^\s,.;-]/.test(name)),
    publicationTitle,
    date: first('citation_date', 'citation_publication_date', 'prism:publicationDate', 'dc:date'),
    url: first('citation_public_url', 'og:url'),
    abstractNote: first('citation_abstract', 'og:description', 'description'),
    language: first('citation_language', 'dc:language'),
  };
}
