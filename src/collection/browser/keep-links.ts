/**
 * The links „Merken“, which are on many pages: what they say, and what they do. The rest comes when one is pressed; without
 * it they lead to the page of the list, with the quote in the address.
 */

/** What a link says of a quote that is on the list, and of another. */
const KEPT = 'Gemerkt';
const NOT_KEPT = 'Merken';

/** Where the storage is closed, or has something else in it, no quote is kept. */
function isKept({ pathname, hash }: HTMLAnchorElement): boolean {
  try {
    const text = localStorage.getItem(pathname);
    return text?.includes(`"${hash.slice(1)}"`) ?? false;
  } catch {
    return false;
  }
}

function label(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) {
    const words = isKept(link) ? KEPT : NOT_KEPT;
    if (link.textContent !== words) link.textContent = words;
  }
}

async function toggle(link: HTMLAnchorElement): Promise<void> {
  try {
    const { toggle: change } = await import('./keep.ts');
    if (change(link)) return label();
  } catch {
    // The script did not come.
  }
  location.assign(link.href);
}

/** Looks after all such links of the page, those that come later included. */
export function tendKeepLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.dataset['keep'] === undefined) return;
    event.preventDefault();
    void toggle(link);
  });
  new MutationObserver(label).observe(document.body, { childList: true, subtree: true });
  addEventListener('storage', label);
  addEventListener('pageshow', label);
  label();
}
