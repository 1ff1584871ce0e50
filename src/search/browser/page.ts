/** The search page: what is typed and chosen becomes the address, the address becomes hits. */
import { tendKeepLinks } from '../../collection/keep-links.ts';
import { href } from '../../site.ts';
import { indexReader } from '../query/read-index.ts';
import { isEmpty, readState, writeState, type SearchState, type Sorting } from './address.ts';
import { ArticleList } from './article-list.ts';
import { listenToButtons } from './buttons.ts';
import { chipsOf } from './chosen.ts';
import { replaceFocused, required } from './dom.ts';
import { FacetPanel } from './facet-panel.ts';
import { HitList } from './hit-list.ts';
import { listenToKeys } from './keys.ts';
import { indexFiles } from './load.ts';
import { problemKind, problemElements } from './problems.ts';
import { refreshIndex } from './refresh.ts';
import { answer, type Answer } from './session.ts';
import { Typeahead } from './typeahead.ts';
import { rememberVisits, type Visit } from './visit.ts';
import { noteElements, offerElements, roleElements } from './view-results.ts';
import { announcement, quotesCounted } from './wording.ts';

/** Milliseconds without a key after which a word counts as typed to its end, and the number of hits is announced. */
const SETTLED_AFTER = 500;

const form = required('suchformular', HTMLFormElement);
const field = required('suchwort', HTMLInputElement);
const results = required('ergebnisse', HTMLElement);
const overview = required('uebersicht', HTMLElement);
const status = required('suchstand', HTMLElement);
const count = required('trefferzahl', HTMLElement);
const notes = required('hinweise', HTMLElement);
const offers = required('treffer-seiten', HTMLElement);
const roles = required('rollen', HTMLElement);
const articles = required('treffer-artikel', HTMLElement);
const chosen = required('auswahl', HTMLElement);
const reset = required('alles-weg', HTMLButtonElement);
const finished = required('filter-fertig', HTMLButtonElement);
const exports = required('ausfuhr', HTMLElement);
const sorting = required('sortierung', HTMLSelectElement);
const sortingLabel = required('sortierungswahl', HTMLLabelElement);
const problem = required('suchproblem', HTMLElement);
const title = document.title;

new MutationObserver(tendKeepLinks()).observe(required('treffer', HTMLOListElement), {
  childList: true,
});

const index = indexReader(indexFiles(href));
const hits = new HitList(index, href, fail);
const articleList = new ArticleList(href, fail);
const facets = new FacetPanel(index, (change) => commit({ ...state, ...change }), fail);
const typeahead = new Typeahead(index, ({ facet, id }) => {
  // The name stands as a filter now; the words before it stay.
  field.value = field.value.replace(/\S+$/u, '');
  commit({ ...state, query: field.value, [facet]: [...new Set([...state[facet], id])] });
});

let state: SearchState = readState(location.search);
let shown: Answer | undefined;
/** Counts the answers that were asked for: one that comes after a newer one was asked for is dropped. */
let latest = 0;
/** Whether the index has been read anew after a failure; a second failure is told. */
let refreshed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A finished step, worth its own place in the history. */
function commit(next: SearchState): void {
  typeahead.close();
  const asked = writeState(next);
  const visit: Visit = { open: facets.open };
  if (asked !== location.search) history.pushState(visit, '', location.pathname + asked);
  state = next;
  void show(true);
}

/** While someone types, the address follows without filling the history. */
function follow(next: SearchState): void {
  state = next;
  history.replaceState({}, '', location.pathname + writeState(next));
  clearTimeout(timer);
  timer = setTimeout(() => void show(true), SETTLED_AFTER);
  void show(false);
  void typeahead.update(field.value);
}

async function show(settled: boolean, visit: Visit = {}): Promise<void> {
  clearTimeout(settled ? timer : undefined);
  // The same number of other hits is news again.
  status.textContent = '';
  const mine = (latest += 1);
  const asked = state;
  try {
    const found = await answer(asked, index, settled);
    if (mine !== latest) return;
    // The hits so far stay until it is clear what the word that is being typed will be.
    if (found?.found.pending) return;
    await render(found, asked, { settled, visit, current: () => mine === latest });
    if (mine !== latest) return;
    problem.hidden = true;
    if (settled && found) status.textContent = announcement(found.rows.length, found.found.notes);
    document.dispatchEvent(
      new CustomEvent('search:shown', {
        detail: { query: asked.query, settled, rows: found?.rows ?? [] },
      }),
    );
  } catch (error) {
    if (mine !== latest) return;
    if (refreshed) return fail(error);
    refreshed = true;
    await refreshIndex(href);
    await show(settled, visit);
  }
}

async function render(
  found: Answer | undefined,
  asked: SearchState,
  { settled, visit, current }: { settled: boolean; visit: Visit; current: () => boolean },
): Promise<void> {
  const query = asked.query.trim();
  document.title = query === '' ? title : `${query} – ${title}`;
  if (!found) {
    shown = undefined;
    results.hidden = true;
    overview.hidden = false;
    finished.textContent = 'Filter schließen';
    showChips([]);
    await facets.show(undefined, asked);
    return;
  }
  const [list, articlesInPlace, chosenChips] = await Promise.all([
    hits.prepare(found, settled, visit.shown),
    articleList.prepare(found, settled),
    chipsOf(asked, index),
  ]);
  if (!current()) return;
  shown = found;
  overview.hidden = true;
  results.hidden = false;
  const counted = quotesCounted(found.rows.length);
  count.textContent = counted;
  finished.textContent =
    found.rows.length === 0 ? 'Kein Zitat: Filter schließen' : `${counted} zeigen`;
  notes.replaceChildren(...noteElements(found.found.notes));
  offers.replaceChildren(...offerElements(found, href));
  const buttons = roleElements(found.roles, asked);
  const pressed = buttons.find((one) => one.getAttribute('aria-pressed') === 'true');
  replaceFocused(roles, buttons, pressed ?? field);
  // A page that the query names comes before the quotes, one that it merely touches after them.
  if (found.found.named) results.prepend(notes, offers);
  else articles.before(offers);
  showChips(chosenChips);
  exports.hidden = found.rows.length === 0 || !settled;
  sortingLabel.hidden = found.rows.length < 2 && found.articles.length < 2;
  sorting.value = asked.sorting === 'relevanz' && query === '' ? 'neu' : asked.sorting;
  list();
  articlesInPlace();
  void facets.show(found, asked).catch(fail);
}

/** A chip that goes passes the focus on. */
function showChips(elements: HTMLElement[]): void {
  replaceFocused(chosen, elements, elements[0] ?? field);
  reset.hidden = elements.length < 2;
}

/** The last hits stay where they are, or else the lists; the message says what to do. */
function fail(error: unknown): void {
  overview.hidden = !results.hidden;
  const kind = problemKind(error);
  problem.replaceChildren(...problemElements(kind));
  problem.hidden = false;
  document.dispatchEvent(new CustomEvent('search:failed', { detail: { problem: kind } }));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  commit({ ...state, query: field.value });
});
field.addEventListener('input', () => follow({ ...state, query: field.value, role: undefined }));
// Someone is about to search: what every search needs can be on its way.
const prepare = (): void => void index.prepare().catch(() => undefined);
if (document.activeElement === field) prepare();
else field.addEventListener('focus', prepare, { once: true });
sorting.addEventListener('change', () => commit({ ...state, sorting: sorting.value as Sorting }));
finished.addEventListener('click', () => {
  facets.close();
  (shown ? results : field).scrollIntoView({ block: 'start' });
  if (shown) (hits.links()[0] ?? field).focus({ preventScroll: true });
});

listenToButtons({
  field,
  index,
  state: () => state,
  shown: () => shown,
  commit,
  failed: fail,
});

addEventListener('popstate', () => restore());

rememberVisits({ results, hits, facets });

function restore(): void {
  state = readState(location.search);
  field.value = state.query;
  // With hits to come, the lists would only be in the way.
  overview.hidden = !isEmpty(state);
  const visit = (history.state ?? {}) as Visit;
  if (visit.open) facets.open = visit.open;
  void show(true, visit).then(() => {
    if (visit.focus !== undefined) hits.focus(visit.focus);
    if (visit.scroll !== undefined) scrollTo({ top: visit.scroll, behavior: 'instant' });
  });
}

history.scrollRestoration = 'manual';
listenToKeys({ field, page: required('suchseite', HTMLElement), hits: () => hits.links() });
const typed = field.value;
restore();
if (typed !== '' && typed !== state.query) {
  // Someone was quicker than this script.
  field.value = typed;
  follow({ ...state, query: typed });
}
