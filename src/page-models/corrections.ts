/** What the list of all corrections shows, on several pages where they are many. */
import type { Archive, Correction } from '../archive/model.ts';
import { pagePath, pagesOf, pageTitle, type ListPage, type Position } from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import { listMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { frameOf, type PageModel } from './page.ts';
import { linkTo, type Link } from './parts.ts';

interface CorrectionsPage extends PageModel {
  description: string;
  corrections: { day: string; text: string; article: Link }[];
  position: Position;
}

interface Corrected extends Correction {
  article: Link;
}

const CORRECTIONS_A_PAGE = 40;

/** Newest first; there is no page where nothing was corrected. */
export function correctionListPages({ articles }: Archive): ListPage<Corrected>[] {
  const corrected = articles.flatMap(({ corrections, headline, path }) =>
    corrections.map((one) => ({ ...one, article: linkTo({ name: headline, path }) })),
  );
  corrected.sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  return corrected.length === 0 ? [] : pagesOf(corrected, CORRECTIONS_A_PAGE, PATHS.corrections);
}

/** @param page one of `correctionListPages(archive)` */
export function correctionsPage(
  archive: Archive,
  { items, number, last, path }: ListPage<Corrected>,
  addresses: Addresses,
): CorrectionsPage {
  const list = {
    title: pageTitle('Korrekturen', number),
    description: 'Was in den Artikeln falsch war und berichtigt ist, mit Datum.',
    path: pagePath(path, number),
  };
  return {
    ...frameOf(archive, list.path, listMeta(list, addresses)),
    description: list.description,
    corrections: items.map(({ day, text, article }) => ({ day, text, article })),
    position: { number, last, path },
  };
}
