/** The links „Merken“, which are on many pages: what they say of a quote, and what they do. */
import { withoutQuote, withQuote } from './list.ts';
import { changeList, readList } from './storage.ts';

/** They lead to the list's page, with something behind a `#`: the quote, or nothing where it is plain which. */
const KEEP = 'a[href*="/merkliste/#"]';

/** The key of the quote that a link names; within its article the note says which it is, by its id alone. */
function keyOf(link: HTMLAnchorElement): string {
  const quote = link.closest<HTMLElement>('.note')?.dataset['quote'] ?? '';
  return link.hash.slice(1) || `${location.pathname.split('/').at(-2) ?? ''}/${quote}`;
}

function label(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(KEEP)) {
    const reading = readList(link.pathname);
    const key = keyOf(link);
    const kept = reading.state === 'sound' && reading.list.some((quote) => quote.key === key);
    link.textContent = kept ? 'Gemerkt' : 'Merken';
  }
}

/** Puts a quote aside, or takes it off the list. Where that fails, the page of the list shows the quote and says why. */
function toggle(link: HTMLAnchorElement): void {
  const key = keyOf(link);
  let changed = false;
  const outcome = changeList(link.pathname, (list) => {
    const fewer = withoutQuote(list, key);
    const next = fewer.length < list.length ? fewer : withQuote(list, key);
    changed = next !== list;
    return next;
  });
  if (outcome === 'saved' && changed) label();
  else location.assign(`${link.pathname}#${key}`);
}

/**
 * Looks after all such links of the page.
 * @returns what says on those that come later whether their quote is on the list
 */
export function tendKeepLinks(): () => void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(KEEP);
    if (!link || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    toggle(link);
  });
  addEventListener('storage', label);
  addEventListener('pageshow', label);
  label();
  return label;
}
