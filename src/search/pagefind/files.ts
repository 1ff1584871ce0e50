/** Writes the files of a Pagefind index of what Pagefind has found in its records. */
import { PAGEFIND_FOLDER, type IndexFile } from '../files.ts';
import type { Answer } from './ask.ts';
import { CborReader, CborWriter } from './cbor.ts';
import { compressed, type Compressed } from './format.ts';
import { joined, type JoinedWord, type Postings } from './postings.ts';
import { META, type PagefindRecord } from './records.ts';

/** Bytes of words in one file, before it is compressed; about what Pagefind itself takes. */
const CHUNK_SIZE = 64_000;

interface Written {
  /** All files but the fragments and programs. */
  lists: IndexFile[];
  /** See `Postings`, with the numbers of the records. */
  words: Uint8Array;
}

interface Found {
  records: readonly PagefindRecord[];
  /** In the order of the records: what finds each, and its number of words. */
  fragments: readonly { name: string; words: number }[];
  postings: readonly Postings[];
  entry: Pick<Answer, 'version' | 'characters'>;
}

/** The same records give the same bytes, in whatever parts their postings were found. */
export function writePagefind({ records, fragments, postings, entry }: Found): Written {
  const { words, chunks } = writeWords(postings);
  const filters = writeFilters(records);
  const writer = new CborWriter();
  const list = <Item>(items: readonly Item[], write: (item: Item, at: number) => void): void => {
    writer.list(items.length);
    items.forEach(write);
  };
  writer.list(6);
  writer.text(entry.version);
  list(fragments, ({ name, words: count }) => {
    writer.list(2);
    writer.text(name);
    writer.unsigned(count);
  });
  list(chunks, ({ first, last, name }, at) => {
    const from = apart(first, chunks[at - 1]?.last);
    const to = apart(last, chunks[at + 1]?.first);
    list([from, to, name], (text) => writer.text(text));
  });
  list(filters, (filter) => list([filter.filter, filter.name], (text) => writer.text(text)));
  list(sortings(records), ({ name, order }) => {
    writer.list(2);
    writer.text(name);
    list(order, (record) => writer.unsigned(record));
  });
  list(META, (name) => writer.text(name));
  const meta = compressed('', 'pf_meta', writer.take());
  const about = {
    version: entry.version,
    languages: { de: { hash: meta.name, wasm: 'de', page_count: records.length } },
    include_characters: entry.characters,
  };
  return {
    words,
    lists: [
      ...chunks.map(({ file }) => file),
      ...filters.map(({ file }) => file),
      { ...meta.file, path: `${PAGEFIND_FOLDER}/pagefind.${meta.name}.pf_meta` },
      {
        path: `${PAGEFIND_FOLDER}/pagefind-entry.json`,
        content: new TextEncoder().encode(JSON.stringify(about)),
      },
    ],
  };
}

interface Chunk extends Compressed {
  first: string;
  last: string;
}

function writeWords(postings: readonly Postings[]): { words: Uint8Array; chunks: Chunk[] } {
  const chunks: Chunk[] = [];
  const bodies: Uint8Array[] = [];
  const writer = new CborWriter();
  let inside: JoinedWord[] = [];
  let size = 0;
  const flush = (): void => {
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) return;
    for (const { item } of inside) writer.raw(item);
    const body = writer.take();
    bodies.push(body);
    writer.list(1);
    writer.list(inside.length);
    writer.raw(body);
    const file = compressed('index/', 'pf_index', writer.take());
    chunks.push({ ...file, first: textIn(first.key), last: textIn(last.key) });
    inside = [];
    size = 0;
  };
  for (const word of joined(postings)) {
    inside.push(word);
    size += word.item.length;
    if (size >= CHUNK_SIZE) flush();
  }
  flush();
  for (const body of bodies) writer.raw(body);
  return { words: writer.take(), chunks };
}

/** As much of a word as tells it from another, or all of it. */
function apart(word: string, other: string | undefined): string {
  if (other === undefined) return word;
  const others = [...other];
  const letters = [...word];
  const differing = letters.findIndex((letter, at) => letter !== others[at]);
  return differing < 0 ? word : letters.slice(0, differing + 1).join('');
}

function textIn(cbor: Uint8Array): string {
  return new CborReader(cbor).text();
}

/** Values in order, each with the records that have it. */
function writeFilters(records: readonly PagefindRecord[]): (Compressed & { filter: string })[] {
  const filters = new Map<string, Map<string, number[]>>();
  records.forEach((record, number) => {
    for (const [filter, values] of Object.entries(record.filters)) {
      const known = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, known);
      for (const value of new Set(values)) {
        const numbers = known.get(value);
        if (numbers) numbers.push(number);
        else known.set(value, [number]);
      }
    }
  });
  return inOrder([...filters]).map(([filter, values]) => {
    const writer = new CborWriter();
    writer.list(2);
    writer.text(filter);
    writer.list(values.size);
    for (const [value, numbers] of inOrder([...values])) {
      writer.list(2);
      writer.text(value);
      writer.list(numbers.length);
      for (const number of numbers) writer.unsigned(number);
    }
    return { filter, ...compressed('filter/', 'pf_filter', writer.take()) };
  });
}

/** The records that have a value to sort by, the least first; of the same value as they come. */
function sortings(records: readonly PagefindRecord[]): { name: string; order: number[] }[] {
  const names = [...new Set(records.flatMap(({ sort }) => Object.keys(sort)))].sort();
  return names.map((name) => {
    const values = records.flatMap(({ sort: { [name]: value } }, number) =>
      value === undefined ? [] : [{ value, number }],
    );
    const order = values.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
    return { name, order: order.map(({ number }) => number) };
  });
}

function inOrder<Value>(entries: [string, Value][]): [string, Value][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
