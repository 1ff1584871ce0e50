/** Reads a Pagefind index, whoever wrote it. */
import { gunzipSync } from 'node:zlib';
import { META } from '../../../src/search/pagefind/records.ts';

/** What the files of an index hold, whatever they are called and in whichever order lists without order are. */
export function held(files: readonly { path: string; content: Uint8Array }[]) {
  const contents = new Map(files.map(({ path: name, content }) => [name, content]));
  const text = (name: string) => Buffer.from(contents.get(`pagefind/${name}`) ?? '').toString();
  const body = (name: string) =>
    gunzipSync(contents.get(`pagefind/${name}`) ?? Buffer.alloc(0)).subarray('pagefind_dcd'.length);
  /** A file of its own, as Pagefind writes it, or one of a list. */
  const fragment = (name: string) => {
    const [file = '', number] = name.split('-');
    const content = body(`fragment/${file}.pf_fragment`).toString();
    return number === undefined
      ? content
      : JSON.stringify((JSON.parse(content) as unknown[])[Number(number)]);
  };
  const entry = JSON.parse(text('pagefind-entry.json')) as {
    version: string;
    languages: { de: { hash: string; page_count: number } };
    include_characters: string[];
  };
  const [version, pages, chunks, filters, sortings, fields] = decoded(
    body(`pagefind.${entry.languages.de.hash}.pf_meta`),
  ) as [string, [string, number][], string[][], [string, string][], unknown, string[]];
  const byBytes = ([a]: [string, unknown], [b]: [string, unknown]) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b));
  return {
    version,
    count: entry.languages.de.page_count,
    characters: entry.include_characters,
    pages: pages.map(([name, words]) => [fragment(name), words]),
    words: chunks.flatMap(([, , hash]) => {
      const [words] = decoded(body(`index/${hash}.pf_index`)) as [
        [string, unknown, [string, unknown][]][],
      ];
      return words.map(([word, postings, variants]) => [word, postings, variants.sort(byBytes)]);
    }),
    filters: filters
      .map(([, hash]) => decoded(body(`filter/${hash}.pf_filter`)) as [string, [string, unknown][]])
      .map(([name, values]): [string, unknown] => [name, values.sort(byBytes)])
      .sort(byBytes),
    sortings,
    fields: fields.filter((field) => META.some((name) => name === field)),
    programs: files
      .map(({ path: name }) => name)
      .filter((name) => /\.(?:js|pagefind)$/.test(name) && !/-ui\.js$/.test(name))
      .sort(),
  };
}

/** CBOR of numbers, texts and lists. */
function decoded(bytes: Buffer): unknown {
  let at = 0;
  const item = (): unknown => {
    const first = bytes[at++] ?? 0;
    const size = (first & 31) < 24 ? 0 : 1 << ((first & 31) - 24);
    const value = size === 0 ? first & 31 : bytes.readUIntBE(at, size);
    at += size;
    switch (first >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        return bytes.toString('utf8', at, (at += value));
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new TypeError(`unexpected item ${first}`);
    }
  };
  return item();
}
