/** What pressing a button of the page does, told by the button's data. */
import { href } from '../../site.ts';
import { EXPORTS, type ExportFormat } from '../hit-export.ts';
import type { IndexReader } from '../query/read-index.ts';
import { NO_CHOICES, ROLES, type SearchState } from './address.ts';
import { copyLink } from './clipboard.ts';
import { download } from './download.ts';
import type { Answer } from './session.ts';
import type { NamedFacet } from './view-facets.ts';

interface SearchPage {
  field: HTMLInputElement;
  index: IndexReader;
  /** What the page shows or is about to show. */
  state: () => SearchState;
  shown: () => Answer | undefined;
  commit: (next: SearchState) => void;
  /** Is told what could not be read. */
  failed: (error: unknown) => void;
}

/** Handles the clicks on all buttons of the page in one listener, those of later results too. */
export function listenToButtons(page: SearchPage): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) press(button, page);
  });
}

function press(
  button: HTMLButtonElement,
  { field, index, state: current, shown, commit, failed }: SearchPage,
): void {
  const state = current();
  const { remove, replace, reload, role, reset, copy, export: format } = button.dataset;
  if (reload !== undefined) location.reload();
  else if (copy !== undefined) void copyLink(button, new URL(href(copy), location.href).href);
  else if (format !== undefined && Object.hasOwn(EXPORTS, format)) {
    const answer = shown();
    if (answer) void download(answer, format as ExportFormat, index).catch(failed);
  } else if (replace !== undefined) {
    field.value = state.query.replace(replace, button.value);
    commit({ ...state, query: field.value });
    field.focus();
  } else if (role !== undefined) commit({ ...state, role: ROLES.find((known) => known === role) });
  else if (reset !== undefined) {
    commit({ ...state, ...NO_CHOICES });
    field.focus();
  } else if (remove === 'from' || remove === 'to') commit({ ...state, [remove]: undefined });
  else if (remove !== undefined) {
    const facet = remove as NamedFacet | 'speech';
    commit({ ...state, [facet]: state[facet].filter((value) => value !== button.value) });
  }
}
