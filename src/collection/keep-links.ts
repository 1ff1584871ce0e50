/** The links „Merken“, which are on many pages: what they say of a quote, and what they do. */
import { withoutQuote, withQuote } from './list.ts';
import { changeList, readList } from './storage.ts';

function label(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) {
    const reading = readList(link.pathname);
    const key = link.hash.slice(1);
    const kept = reading.state === 'sound' && reading.list.some((quote) => quote.key === key);
    const words = kept ? 'Gemerkt' : 'Merken';
    if (link.textContent.trim() !== words) link.textContent = words;
  }
}

/** Puts a quote aside, or takes it off the list. Where that fails, the page of the list shows the quote and says why. */
function toggle(link: HTMLAnchorElement): void {
  const { pathname, hash } = link;
  const key = hash.slice(1);
  let changed = false;
  const outcome = changeList(pathname, (list) => {
    const had = list.some((quote) => quote.key === key);
    const next = had ? withoutQuote(list, key) : withQuote(list, key);
    changed = next !== list;
    if (changed && !had) leadToList(link);
    return next;
  });
  if (outcome === 'saved' && changed) label();
  else location.assign(link.href);
}

/** Once a quote is put aside, a row of actions leads to the list; a note has no room for it. */
function leadToList(link: HTMLAnchorElement): void {
  if (link.closest('.actions') === null || link.nextElementSibling?.textContent === TO_LIST) return;
  const way = document.createElement('a');
  way.href = link.pathname;
  way.textContent = TO_LIST;
  link.after(way);
}
const TO_LIST = 'Zur Merkliste';

/** Looks after all such links of the page, those that come later included. */
export function tendKeepLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.dataset['keep'] === undefined) return;
    event.preventDefault();
    toggle(link);
  });
  new MutationObserver(label).observe(document.body, { childList: true, subtree: true });
  addEventListener('storage', label);
  addEventListener('pageshow', label);
  label();
}
