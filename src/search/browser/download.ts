/** All hits as a file, made in the browser. */
import { absolute } from '../../site.ts';
import { EXPORTS, type ExportFormat } from '../hit-export.ts';
import type { QuoteHit } from '../records.ts';
import type { IndexReader } from '../query/read-index.ts';
import type { Answer } from './session.ts';
import { element } from './dom.ts';

/** Records that are loaded at a time: several share a file, and the server should not be asked for all at once. */
const AT_A_TIME = 128;

/**
 * Offers all hits of an answer as a file, in the order in which the page shows them.
 * @throws IndexError where a record cannot be read; then nothing is offered
 */
export async function download(
  { rows, state }: Answer,
  format: ExportFormat,
  index: IndexReader,
): Promise<void> {
  const { records } = await index.sources();
  const inOrder = [...rows].sort((a, b) => a - b);
  const byRow = new Map<number, QuoteHit>();
  for (let from = 0; from < inOrder.length; from += AT_A_TIME) {
    const page = inOrder.slice(from, from + AT_A_TIME);
    for (const [at, hit] of (await records(page)).entries()) byRow.set(page[at] ?? -1, hit);
  }
  const hits = rows.flatMap((row) => byRow.get(row) ?? []);
  const { type, write } = EXPORTS[format];
  const url = URL.createObjectURL(
    new Blob([write(hits, { name: siteName(), absolute })], { type }),
  );
  element('a', { href: url, download: `${nameOf(state.query)}.${format}` }).click();
  // Browsers read the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The site's name as the page's head has it. */
function siteName(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  return meta?.content ?? location.hostname;
}

/** `Zitate Plan Ukraine`. */
function nameOf(query: string): string {
  const words = query.match(/[\p{L}\p{N}-]+/gu) ?? [];
  return ['Zitate', ...words].join(' ').slice(0, 60);
}
