/** Writes the file from which Netlify and Cloudflare Pages take headers. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HEADER_ROWS, type HeaderRow, matches } from './headers.ts';
import { MEDIA_TYPES } from './media-types.ts';

/**
 * Writes `_headers` into the output folder; `_redirects` is written from moves (redirects.ts).
 * @param outDir the built site; its contents are what the host publishes at its root
 * @param base the base path the site is built for: `/` or `/zeitung/`, with or without the last slash
 */
export async function writeHostFiles({
  outDir,
  base,
}: {
  outDir: string;
  base: string;
}): Promise<void> {
  const root = base.replace(/\/$/, '');
  await writeFile(join(outDir, '_headers'), headersFile(root));
}

/**
 * The `_headers` file. Where several rules fit, Netlify lets the later value of a header stand, Cloudflare joins the
 * values with a comma unless a line `! Name` takes the earlier one back first; Netlify skips that line, which has no
 * colon. So rules go from the general to the particular, and a header that was set before is taken back.
 */
function headersFile(root: string): string {
  const rows = mergedRows();
  const rules = rows.map(({ pattern, headers }, index) => [
    `${root}${pattern}`,
    ...Object.entries(headers).flatMap(([name, value]) => {
      const given = rows
        .slice(0, index)
        .some((row) => name in row.headers && matches(row.pattern, pattern));
      return [...(given ? [`  ! ${name}`] : []), `  ${name}: ${value}`];
    }),
  ]);
  return `${rules.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The header table and the media types that hosts do not know, one row a pattern: Cloudflare drops a repeated one. */
function mergedRows(): HeaderRow[] {
  const types = MEDIA_TYPES.filter(({ known }) => !known).map(({ suffix, type }) => ({
    pattern: `/*${suffix}`,
    headers: { 'Content-Type': type },
  }));
  const merged = new Map<string, HeaderRow>();
  for (const { pattern, headers } of [...types, ...HEADER_ROWS]) {
    merged.set(pattern, { pattern, headers: { ...merged.get(pattern)?.headers, ...headers } });
  }
  return [...merged.values()];
}
