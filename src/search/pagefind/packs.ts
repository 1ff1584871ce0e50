/**
 * Fragments, which show a record that was found, several in a file: as files of their own they would be one for each
 * quote, and hosts cap the number of files. Records that follow each other lie together, as an article's quotes do,
 * which are often found together.
 *
 * Where a pack begins is said by the records' addresses alone, and only by those nearby: another wording changes one
 * pack, a new article those in which its records come to lie, and all others keep their names and bytes.
 */
import { hash } from 'node:crypto';
import { bodyOf, compressed, type Compressed } from './format.ts';

/**
 * A record begins a pack where the digest of its address is the least among this many before and behind it. Packs then
 * have twice as many records on average (165 packs of 13 to 60 with 4,103 records), and none has to be cut for being too
 * long, after which all others would begin elsewhere. A record costs its reader the whole pack, three kilobytes.
 */
const NEARBY = 12;

/** Fragments hold no line end of their own: JSON writes it as `\n`. */
const BETWEEN = ',\n';

/** A file of fragments. */
export interface Pack extends Compressed {
  /** Number of records. */
  count: number;
}

/** Records that follow each other: the number of the first, and that behind the last. */
export interface Range {
  from: number;
  to: number;
}

/** Which records lie together. */
export function packRanges(addresses: readonly string[]): Range[] {
  const digests = addresses.map((address) => hash('sha256', address));
  const last = digests.length - NEARBY;
  const starts = digests.flatMap((digest, at) => {
    if (at === 0) return [at];
    if (at < NEARBY || at >= last) return [];
    const nearby = digests.slice(at - NEARBY, at + NEARBY + 1);
    return nearby.every((other) => digest <= other) ? [at] : [];
  });
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? digests.length }));
}

/** @param texts the fragments, each as Pagefind writes it */
export function packOf(texts: readonly string[]): Pack {
  const body = Buffer.from(`[${texts.join(BETWEEN)}]`);
  return { count: texts.length, ...compressed('fragment/', 'pf_fragment', body) };
}

/** What the list of records calls each fragment of a pack; the client (`client.ts`) takes the name apart again. */
export function namesIn({ name, count }: Pack): string[] {
  return Array.from({ length: count }, (_, number) => `${name}-${String(number)}`);
}

/** Packs of the last index. */
export class KeptPacks {
  private readonly packs = new Map<string, Pack>();
  private readonly fragments = new Map<string, { pack: Pack; number: number; words: number }>();
  private opened: { pack: Pack; texts: string[] } | undefined;

  /** @param records of all packs, in order: a digest of each, and its number of words */
  constructor(records: readonly { record: string; words: number }[], packs: readonly Pack[]) {
    let from = 0;
    for (const pack of packs) {
      const inside = records.slice(from, (from += pack.count));
      this.packs.set(inside.map(({ record }) => record).join(), pack);
      inside.forEach(({ record, words }, number) => {
        this.fragments.set(record, { pack, number, words });
      });
    }
  }

  /** The pack of these records and no others. */
  packOf(records: readonly string[]): Pack | undefined {
    return this.packs.get(records.join());
  }

  /** Number of words of a record; undefined where it was not there. */
  wordsOf(record: string): number | undefined {
    return this.fragments.get(record)?.words;
  }

  /** Opens the record's pack, and keeps that open: neighbours are mostly from one. Undefined where it was not there. */
  textOf(record: string): string | undefined {
    const place = this.fragments.get(record);
    if (!place) return undefined;
    const { pack, number } = place;
    if (this.opened?.pack !== pack) {
      const body = new TextDecoder().decode(bodyOf(pack.file.content));
      this.opened = { pack, texts: body.slice(1, -1).split(BETWEEN) };
    }
    return this.opened.texts[number];
  }
}
