/** Pagefind cannot make the index, or makes another than was asked for. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}
