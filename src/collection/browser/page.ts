/** The page of a reader's own list, or of one that an address holds. */
import { copyLink } from '../../search/browser/clipboard.ts';
import { element, required } from '../../search/browser/dom.ts';
import { fragmentOf, keysIn } from '../address.ts';
import { tendKeepLinks } from '../keep-links.ts';
import { MOST, withoutQuote, withQuote, type Collection, type Kept } from '../list.ts';
import { moved, putBack, withNote } from '../ordering.ts';
import { changeList, readList, saveList } from '../storage.ts';
import { offerExport } from './export.ts';
import { Item, type ItemActions } from './item.ts';
import { NOTICES, type Notice } from './notices.ts';
import { Records } from './records.ts';

const PAGE = location.pathname;
const list = required('merkliste-zitate', HTMLOListElement);
const heading = required('merkliste-stand', HTMLElement);
const notice = required('merkliste-hinweis', HTMLElement);
const shared = required('merkliste-geteilt', HTMLElement);
const undo = required('merkliste-entfernt', HTMLElement);
const said = required('merkliste-gesagt', HTMLElement);
const empty = required('merkliste-leer', HTMLElement);
const outcome = required('merkliste-ausfuhr', HTMLElement);

const records = new Records(PAGE);
const items = new Map<string, Item>();
/** Whether the list that is shown is the reader's own. */
let own = true;
let shown: Collection = [];

const actions: ItemActions = {
  move(key, by) {
    change((kept) => moved(kept, key, by));
    items.get(key)?.focus(by < 0 ? 'up' : 'down');
    const place = shown.findIndex((kept) => kept.key === key) + 1;
    said.textContent = `Platz ${String(place)} von ${String(shown.length)}`;
  },
  remove(key) {
    const place = shown.findIndex((kept) => kept.key === key);
    const kept = shown[place];
    if (kept === undefined) return;
    const name = items.get(key)?.name ?? key;
    change((all) => withoutQuote(all, key));
    offerUndo(kept, place, name);
  },
  note(key, note) {
    change((all) => withNote(all, key, note));
  },
};

function change(how: (kept: Collection) => Collection): void {
  const result = changeList(PAGE, how);
  show();
  if (result !== 'saved') tell(result);
}

function offerUndo(kept: Kept, place: number, name: string): void {
  const back = element('button', { type: 'button' }, 'Rückgängig');
  back.addEventListener('click', () => {
    undo.hidden = true;
    change((all) => putBack(all, kept, place));
    items.get(kept.key)?.focus('remove');
  });
  undo.replaceChildren(element('span', {}, `Entfernt: ${name} `), back);
  undo.hidden = false;
  back.focus();
}

function tell(what: Notice | undefined, ...more: HTMLElement[]): void {
  notice.hidden = what === undefined;
  notice.replaceChildren(...(what === undefined ? [] : [element('p', {}, NOTICES[what]), ...more]));
}

/** What the address and the storage say, on the page. */
function show(): void {
  const reading = readList(PAGE);
  const mine = reading.state === 'sound' ? reading.list : [];
  const asked = keysIn(location.hash);
  const keys = asked ?? [];
  const wasOwn = own;
  // Keys that are the reader's own list show it, even where the list changes while the address stays.
  own = keys.length === 0 || (wasOwn && started) || sameKeys(keys, mine);
  started = true;
  shown = own ? mine : keys.map((key) => ({ key, note: '' }));
  if (own) history.replaceState(null, '', `${PAGE}${fragmentOf(mine.map(({ key }) => key))}`);
  if (own !== wasOwn) items.clear();
  showItems();
  showShared(mine);
  heading.textContent = headingOf(shown.length);
  outcome.hidden = shown.length === 0;
  empty.hidden = !own || shown.length > 0;
  if (asked === undefined) tell('odd');
  else if (reading.state === 'damaged') tell('damaged', ...rescue(reading.text));
  else if (reading.state === 'blocked') tell('blocked');
  else tell(own && mine.length >= MOST ? 'most' : undefined);
}
let started = false;

function sameKeys(keys: readonly string[], kept: Collection): boolean {
  return keys.length === kept.length && kept.every(({ key }, at) => key === keys[at]);
}

function headingOf(count: number): string {
  if (count === 0) return own ? 'Noch kein Zitat gemerkt' : '';
  return count === 1 ? 'Ein Zitat' : `${String(count)} Zitate`;
}

function showItems(): void {
  const wanted = shown.map((kept) => {
    const item = items.get(kept.key) ?? new Item(kept, own ? actions : undefined);
    if (!items.has(kept.key)) {
      items.set(kept.key, item);
      load(item);
    }
    return item;
  });
  for (const [key, item] of items) {
    if (wanted.includes(item)) continue;
    items.delete(key);
    item.li.remove();
  }
  wanted.forEach((item, place) => {
    const kept = shown[place];
    if (kept) item.update(kept, place, shown.length);
    // What stands in its place stays there: an element that is moved loses the focus.
    if (list.children[place] !== item.li) list.insertBefore(item.li, list.children[place] ?? null);
  });
  while (list.children.length > wanted.length) list.lastElementChild?.remove();
}

function load(item: Item): void {
  void records.of(item.key).then((found) => {
    item.show(found, () => {
      records.forget(item.key);
      load(item);
    });
  });
}

function showShared(mine: Collection): void {
  shared.hidden = own;
  if (own) return;
  const missing = shown.filter(({ key }) => !mine.some((kept) => kept.key === key));
  const adopt = element('button', { type: 'button' }, 'In meine Merkliste übernehmen');
  adopt.addEventListener('click', () => {
    const result = changeList(PAGE, (all) =>
      missing.reduce((kept, { key }) => withQuote(kept, key), all),
    );
    if (result !== 'saved') return tell(result);
    showOwn();
    heading.focus();
  });
  const leave = element('button', { type: 'button' }, 'Meine Merkliste zeigen');
  leave.addEventListener('click', () => {
    showOwn();
    heading.focus();
  });
  const count =
    mine.length === 0 ? 'Ihre eigene ist leer' : `Ihre eigene hat ${headingOf(mine.length)}`;
  shared.replaceChildren(
    element('p', {}, `Diese Liste steht in der Adresse, die Sie geöffnet haben. ${count}.`),
    element('p', { class: 'kept-actions' }, missing.length > 0 && adopt, leave),
  );
}

function showOwn(): void {
  history.replaceState(null, '', PAGE);
  show();
}

function rescue(text: string): HTMLElement[] {
  const anew = element('button', { type: 'button' }, 'Verwerfen und neu beginnen');
  anew.addEventListener('click', () => {
    const result = saveList(PAGE, []);
    show();
    if (result !== 'saved') tell(result);
  });
  return [element('pre', { tabindex: 0 }, text), element('p', {}, anew)];
}

addEventListener('storage', ({ key }) => {
  if (key === PAGE || key === null) show();
});
addEventListener('hashchange', () => {
  started = false;
  show();
});
list.addEventListener('keydown', (event) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const { target } = event;
  if (!event.altKey || by === undefined || !own || target instanceof HTMLTextAreaElement) return;
  const key = target instanceof Element ? target.closest('li')?.dataset['quote'] : undefined;
  if (key === undefined) return;
  event.preventDefault();
  actions.move(key, by === 1 ? 1 : -1);
});
offerExport(outcome, () => ({ kept: shown, records, said }));
const copy = required('merkliste-adresse', HTMLButtonElement);
copy.addEventListener('click', () => {
  const keys = shown.map(({ key }) => key);
  void copyLink(copy, new URL(`${PAGE}${fragmentOf(keys)}`, location.href).href);
});
tendKeepLinks();
required('merkliste', HTMLElement).hidden = false;
show();
