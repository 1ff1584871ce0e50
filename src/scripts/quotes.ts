/** What a script adds to quotes: copying, sharing, putting aside, and note and passage that show each other. */
import { tendKeepLinks } from '../collection/keep-links.ts';
import { citationLine, referenceLine } from '../publish/citation/line.ts';
import { textFragment } from '../publish/citation/text-fragment.ts';
import { say } from './say.ts';

/** Where the clipboard is not to be had, the link does what it does without a script. */
async function copy(link: HTMLAnchorElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(link, 'Kopiert');
  } catch {
    location.assign(link.href);
  }
}

/** Texts of the page by the ids of their elements: what is copied need not stand in the page twice. */
function textOf(ids: string): string {
  const texts = ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  return texts.reduce(citationLine);
}

/** The citation of a quote from its note, and from the list of quotes that is printed. */
function citationFrom(link: HTMLAnchorElement, how: string): string {
  const textOf = (name: string): string =>
    link.closest('.note')?.querySelector(name)?.textContent.trim() ?? '';
  const list = document.querySelector<HTMLElement>('.print-only ol');
  const words = list?.children[Number(textOf('.note-number')) - 1]?.lastElementChild?.textContent;
  const where = `${list?.dataset['place'] ?? ''}${link.pathname}`;
  return citationLine(words ?? '', referenceLine(textOf('.who'), how, where));
}

/** The link to a passage, with the fragment that names its words where the passage is on this page. */
function addressOf({ href, hash }: HTMLAnchorElement): string {
  const passage = document.getElementById(decodeURIComponent(hash.slice(1)));
  return passage === null ? href : `${href}${textFragment(passage.textContent)}`;
}

async function share(link: HTMLAnchorElement): Promise<void> {
  // A quote's own page has a link to the passage beside it.
  const url = addressOf(document.querySelector<HTMLAnchorElement>('#_lesen') ?? link);
  if (!('share' in navigator)) return copy(link, url);
  try {
    await navigator.share({ title: document.title, url });
  } catch (error) {
    const dismissed = error instanceof DOMException && error.name === 'AbortError';
    if (!dismissed) await copy(link, url);
  }
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  const { copy: ids, cite, share: shared } = link.dataset;
  if ((ids ?? cite ?? shared) === undefined) return;
  event.preventDefault();
  if (shared !== undefined) void share(link);
  else void copy(link, cite === undefined ? textOf(ids ?? '') : citationFrom(link, cite));
});

tendKeepLinks();

const parts = document.querySelectorAll<HTMLElement>('.text [data-quote]');

/** Marks every piece and the note of the quote under the pointer or in focus. */
function relate({ target }: Event): void {
  const part = target instanceof Element ? target.closest<HTMLElement>('.text [data-quote]') : null;
  for (const element of parts) {
    element.classList.toggle('related', element.dataset['quote'] === part?.dataset['quote']);
  }
}
document.addEventListener('pointerover', relate);
document.addEventListener('focusin', relate);

// In the margin a note is there already: its number leads to it instead of opening it once more.
const margin = matchMedia('(min-width: 64rem)');
for (const note of document.querySelectorAll<HTMLElement>('.note')) {
  note.addEventListener('beforetoggle', (event) => {
    if (!margin.matches || event.newState !== 'open') return;
    event.preventDefault();
    note.querySelector<HTMLElement>('a')?.focus();
  });
  // It opens below its mark; where the window ends there, the page moves up to show it.
  note.addEventListener('toggle', (event) => {
    if (margin.matches || event.newState !== 'open') return;
    const below = note.getBoundingClientRect().bottom + 8 - innerHeight;
    if (below > 0) scrollBy({ top: below });
  });
}

// On a phone a tap anywhere on a passage opens its note; a link within it, or words being selected, come first.
document.addEventListener('click', ({ target }) => {
  if (margin.matches || !(target instanceof Element) || target.closest('a, button')) return;
  const passage = target.closest<HTMLElement>('.text .passage');
  if (passage === null || getSelection()?.isCollapsed === false) return;
  const mark = document.querySelector<HTMLButtonElement>(
    `.note-mark[popovertarget="anm_${CSS.escape(passage.dataset['quote'] ?? '')}"]`,
  );
  mark?.click();
});

// The strip of voices is one stop of the tab key; arrows lead from passage to passage.
const segments = [...document.querySelectorAll<SVGAElement>('.band a')];
document.addEventListener('keydown', (event) => {
  const place = segments.findIndex((segment) => segment === document.activeElement);
  if (place < 0) return;
  const to = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: segments.length - 1 }[
    event.key
  ];
  const next = to === undefined ? undefined : segments[to];
  if (next === undefined) return;
  event.preventDefault();
  for (const segment of segments) segment.setAttribute('tabindex', segment === next ? '0' : '-1');
  next.focus();
});

/** „Zitate hervorheben“ stays as it was left; storage may be forbidden, then it lasts as long as the page. */
const HIGHLIGHT = 'wortlaut-hervorheben';
const highlight = document.querySelector<HTMLInputElement>('#_hervorheben');
try {
  if (highlight && localStorage.getItem(HIGHLIGHT) !== null) highlight.checked = true;
} catch {
  // It starts as off.
}
highlight?.addEventListener('change', () => {
  try {
    if (highlight.checked) localStorage.setItem(HIGHLIGHT, '');
    else localStorage.removeItem(HIGHLIGHT);
  } catch {
    // It is not remembered.
  }
});
