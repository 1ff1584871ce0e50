import { z } from 'zod';
import { PATHS } from '../paths.ts';
import type { Finding } from './finding.ts';
import { parseJson, readText } from './parse.ts';
import type { Publication } from './publication.ts';

/** What the index's first file says, as far as it is asked here. */
const manifest = z.object({ build: z.string().min(1), quotes: z.int().nonnegative() });

/**
 * Whether search is there and belongs to these quotes: the search page, and an index of as many.
 * @param quotes how many zitate.json has
 */
export async function checkSearch(
  publication: Publication,
  quotes: number,
  findings: Finding[],
): Promise<void> {
  const file = `${PATHS.searchIndex.slice(1)}manifest.json`;
  const failures: Finding[] = [];
  await readText(publication, PATHS.search.slice(1), failures);
  const json = await readText(publication, file, failures);
  const index = json === undefined ? undefined : parseJson(json, manifest, file, failures);
  findings.push(...failures.map((failure) => ({ ...failure, rule: 'search' }) as const));
  if (index !== undefined && index.quotes !== quotes) {
    const message = `der Suchindex kennt ${String(index.quotes)} Zitate, zitate.json ${String(quotes)}`;
    findings.push({ file, rule: 'search', message });
  }
}
