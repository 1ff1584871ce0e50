import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KeptArticles, KeptFor } from '../content/article/kept-article.ts';

/**
 * What was found in articles, in a folder of the cache: a file for each, named by what it was found in, that begins
 * with a digest of the rest. A file that is missing, cut off or damaged is found anew.
 */
export class KeptFiles implements KeptArticles {
  private readonly folder: string;
  private readonly code: string;
  private readonly used = new Set<string>();
  /** The articles of one build are asked for once each; the key of the last is at hand when it is kept. */
  private last: { of: KeptFor; name: string } | undefined;

  /** @param code digest of the code that checks */
  constructor(folder: string, code: string) {
    this.folder = folder;
    this.code = code;
  }

  read(of: KeptFor): string | undefined {
    const name = this.nameOf(of);
    this.used.add(name);
    try {
      const text = readFileSync(path.join(this.folder, name), 'utf8');
      const found = text.slice(DIGEST);
      return text.slice(0, DIGEST) === hash('sha256', found) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  keep(of: KeptFor, found: string): void {
    const file = path.join(this.folder, this.nameOf(of));
    const temporary = `${file}.${randomUUID()}`;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, hash('sha256', found) + found);
    renameSync(temporary, file);
  }

  /** Deletes all that nothing was read from or kept in. */
  prune(): void {
    for (const entry of entriesIn(this.folder)) {
      const name = path.relative(this.folder, path.join(entry.parentPath, entry.name));
      if (entry.isFile() && !this.used.has(name)) rmSync(path.join(this.folder, name));
    }
  }

  /** Two letters of the digest are a folder: one with all articles of a large archive would be slow to read. */
  private nameOf(of: KeptFor): string {
    if (this.last?.of === of) return this.last.name;
    const { id, shown, bytes, base, timeZone } = of;
    const rest = JSON.stringify([this.code, id, shown, base, timeZone]);
    const digest = hash('sha256', `${rest}${hash('sha256', bytes)}`);
    const name = path.join(digest.slice(0, 2), `${digest.slice(2, 40)}.json`);
    this.last = { of, name };
    return name;
  }
}

/** Characters of a SHA-256 in hexadecimal. */
const DIGEST = 64;

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
