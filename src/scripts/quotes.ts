/** What a script adds to quotes: copying, sharing, and note and passage that show each other. */

const SAID_FOR = 2000;

/** Says at the control itself what became of it, aloud too. */
function say(control: HTMLElement, words: string): void {
  const usual = control.textContent;
  control.textContent = words;
  control.setAttribute('role', 'status');
  setTimeout(() => {
    control.textContent = usual;
    control.removeAttribute('role');
  }, SAID_FOR);
}

/** Where the clipboard is not to be had, the link does what it does without a script. */
async function copy(link: HTMLAnchorElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(link, 'Kopiert');
  } catch {
    location.assign(link.href);
  }
}

async function share(link: HTMLAnchorElement): Promise<void> {
  if (!('share' in navigator)) return copy(link, link.href);
  try {
    await navigator.share({ title: document.title, url: link.href });
  } catch (error) {
    const dismissed = error instanceof DOMException && error.name === 'AbortError';
    if (!dismissed) await copy(link, link.href);
  }
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.dataset['copy'] !== undefined) {
    event.preventDefault();
    void copy(link, link.dataset['copy']);
  } else if (link?.dataset['share'] !== undefined) {
    event.preventDefault();
    void share(link);
  }
});

/** Marks every piece and the note of the quote under the pointer or in focus. */
function relate(target: EventTarget | null): void {
  const quote =
    target instanceof Element
      ? target.closest<HTMLElement>('.text [data-quote]')?.dataset['quote']
      : undefined;
  for (const element of document.querySelectorAll<HTMLElement>('.text [data-quote]')) {
    element.classList.toggle('related', element.dataset['quote'] === quote);
  }
}

for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, (event) => {
    relate(event.target);
  });
}

// In the margin a note is there already: its number leads to it instead of opening it once more.
const margin = matchMedia('(min-width: 64rem)');
for (const note of document.querySelectorAll<HTMLElement>('.note')) {
  note.addEventListener('beforetoggle', (event) => {
    if (!margin.matches || event.newState !== 'open') return;
    event.preventDefault();
    note.querySelector<HTMLElement>('.who')?.focus();
  });
}
