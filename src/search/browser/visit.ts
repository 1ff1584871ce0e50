/** Where the reader was: what the page keeps beside the address for going back and for a reload. */
import { required } from './dom.ts';
import type { FacetPanel } from './facet-panel.ts';
import type { HitList } from './hit-list.ts';

export interface Visit {
  shown?: number;
  scroll?: number;
  focus?: string;
  /** Which filters are open. */
  open?: string[];
}

/** Notes it in the history before the page is left, or is shown from memory. */
export function rememberVisits({
  results,
  hits,
  facets,
}: {
  results: HTMLElement;
  hits: HitList;
  facets: FacetPanel;
}): void {
  const remember = (): void => {
    const focus = document.activeElement?.closest<HTMLElement>('[data-quote]')?.dataset['quote'];
    const visit: Visit = {
      shown: hits.shown,
      scroll: scrollY,
      open: facets.open,
      ...(focus === undefined ? {} : { focus }),
    };
    history.replaceState(visit, '');
  };
  addEventListener('pagehide', remember);
  results.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) remember();
  });

  // Not every browser keeps what is noted while it reloads.
  const rememberOpen = (): void =>
    history.replaceState({ ...(history.state as Visit | null), open: facets.open }, '');
  required('filter', HTMLDetailsElement).addEventListener('toggle', rememberOpen);
  required('filter-inhalt', HTMLElement).addEventListener('click', rememberOpen);
}
