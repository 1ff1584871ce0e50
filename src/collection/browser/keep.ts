/** Puts a quote aside, or takes it off the list again. */
import { withQuote, without } from '../list.ts';
import { changeList } from './storage.ts';

/**
 * @param link its address is that of the list's page with the quote behind the `#`
 * @returns whether the list is now as the reader wants it
 */
export function toggle(link: HTMLAnchorElement): boolean {
  const page = link.pathname;
  const key = link.hash.slice(1);
  let had = false;
  let kept = false;
  const outcome = changeList(page, (list) => {
    had = list.some((quote) => quote.key === key);
    const changed = had ? without(list, key) : withQuote(list, key);
    kept = !had && changed !== list;
    return changed;
  });
  if (outcome !== 'saved' || (!had && !kept)) return false;
  if (kept && document.querySelector('[data-collection]') === null) leadToList(link, page);
  return true;
}

/** Once a quote is put aside, the row of actions leads to the list; a note has no room for it. */
function leadToList(link: HTMLAnchorElement, page: string): void {
  if (link.closest('.actions') === null) return;
  const way = document.createElement('a');
  way.href = page;
  way.dataset['collection'] = '';
  way.textContent = 'Zur Merkliste';
  link.after(way);
}
