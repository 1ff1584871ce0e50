/** What the list of all corrections shows, on several pages where they are many. */
import type { Archive, Correction } from '../archive/model.ts';
import { pagesOf, type ListPage } from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { listFrameOf, type ListModel } from './page.ts';
import { linkTo, type Link } from './parts.ts';

interface CorrectionsPage extends ListModel {
  description: string;
  corrections: { day: string; text: string; article: Link }[];
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
  page: ListPage<Corrected>,
  addresses: Addresses,
): CorrectionsPage {
  const description = 'Was in den Artikeln falsch war und berichtigt ist, mit Datum.';
  return {
    ...listFrameOf(archive, page, { title: 'Korrekturen', description }, addresses),
    description,
    corrections: page.items.map(({ day, text, article }) => ({ day, text, article })),
  };
}
