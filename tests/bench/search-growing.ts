/** What queries read of the search index of a growing archive, the index alone: neither the page nor its scripts. */
import { brotliCompressSync } from 'node:zlib';
import type { Archive } from '../../src/archive/model.ts';
import { answer } from '../../src/search/browser/session.ts';
import { readState } from '../../src/search/browser/address.ts';
import { SEARCH_FOLDER } from '../../src/search/files.ts';
import { ownIndexFiles } from '../../src/search/own-index.ts';
import { readerOf } from '../search-index.ts';
import { growingArchive } from './growing.ts';
import { percentile } from './measure.ts';

/** Hits whose records a page with a query shows at first. */
const FIRST = 8;
/** Places in the archive, of the whole, at which quotes lend their words to queries. */
const PLACES = Array.from({ length: 12 }, (_, number) => (number + 0.5) / 12);

/** @param quotes number of quotes @returns lines to print */
export async function growingReport(quotes: number): Promise<string[]> {
  const archive = await growingArchive(quotes);
  const files = await ownIndexFiles(archive);
  const contents = new Map(
    files.map(({ path, content }) => [path.slice(SEARCH_FOLDER.length + 1), content]),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (name: string): number => {
    const size =
      sizes.get(name) ?? brotliCompressSync(contents.get(name) ?? new Uint8Array()).length;
    sizes.set(name, size);
    return size;
  };
  const costs: { query: string; bytes: number; requests: number; ms: number }[] = [];
  for (const query of queriesOf(archive)) {
    const { reader, read } = readerOf(files);
    const ask = async (): Promise<void> => {
      const found = await answer(readState(`?q=${encodeURIComponent(query)}`), reader, true);
      const { records } = await reader.sources();
      await records(found?.rows.slice(0, FIRST) ?? []);
    };
    await ask();
    const bytes = read.reduce((sum, name) => sum + sizeOf(name), 0);
    const start = performance.now();
    await ask();
    costs.push({ query, bytes, requests: read.length, ms: performance.now() - start });
  }
  const most = costs.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const mean = costs.reduce((sum, { bytes }) => sum + bytes, 0) / costs.length;
  const times = costs.map(({ ms }) => ms);
  return [
    `A growing archive: ${String(archive.articles.length)} articles, ${String(archive.quotes.length)} quotes, ${String(archive.voices.length)} voices, ${String(archive.topics.length)} topics; ${String(files.length)} files of the index`,
    `${String(costs.length)} queries read ${kilobytes(mean)} of it in brotli on average, ${kilobytes(most.bytes)} at most („${most.query}“), in at most ${String(Math.max(...costs.map(({ requests }) => requests)))} requests`,
    `answered again, all being read: half within ${percentile(times, 0.5).toFixed(1)} ms, 95 % within ${percentile(times, 0.95).toFixed(1)} ms`,
  ];
}

/** Words as they stand and with a letter less, two words, phrases, names, a topic, beginnings, words left out. */
function queriesOf({ quotes }: Archive): string[] {
  return PLACES.flatMap((place) => {
    const quote = quotes[Math.floor(place * quotes.length)];
    if (!quote) return [];
    const words = quote.text.slice(0, -1).split(' ');
    const byLength = words.toSorted((a, b) => b.length - a.length);
    const [longest = '', long = '', other = ''] = byLength;
    const surname = quote.speaker.name.split(' ').at(-1) ?? '';
    return [
      words[1] ?? '',
      longest,
      longest.slice(0, 4) + longest.slice(5),
      `${long} ${other}`,
      `„${words.slice(2, 4).join(' ')}“`,
      `„${words.slice(1, 6).join(' ')}“`,
      surname,
      `${surname} ${long}`,
      quote.topics[0]?.name ?? '',
      `${long.slice(0, 3)}*`,
      `${other} -${long}`,
    ];
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
