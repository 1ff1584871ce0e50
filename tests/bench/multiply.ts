import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a content tree with every article `copies` times, ids told apart by a number. */
export async function multiplyTree(from: string, to: string, copies: number): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(path.join(to, 'articles'), { recursive: true });
  for (const folder of ['speakers', 'topics', 'pages']) {
    await cp(path.join(from, folder), path.join(to, folder), { recursive: true }).catch(
      ignoreMissing,
    );
  }
  for (const name of await readdir(path.join(from, 'articles'))) {
    const text = await readFile(path.join(from, 'articles', name));
    const id = path.basename(name, '.md');
    for (let copy = 1; copy <= copies; copy++) {
      const target = copies === 1 ? name : `${id}-kopie-${copy}.md`;
      await writeFile(path.join(to, 'articles', target), text);
    }
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
