import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SiteFolder } from '../src/output/site-folder.ts';

/** A folder whose files have all been written by a build, as it were. */
export function builtFolder(folder: string): SiteFolder {
  const contents = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file), readFileSync(file)] as const);
  const site = SiteFolder.in(folder);
  for (const [name, bytes] of contents) site.write(name, bytes);
  return site;
}
