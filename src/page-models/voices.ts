/** What the list of all voices shows. */
import type { Archive, Voice } from '../archive/model.ts';
import { byInitial, groupRuns, initialOf, letterId } from '../lists/grouping.ts';
import { pagePath, pagesOf, pageTitle, type ListPage, type Position } from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import { listMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { counted } from '../statistics/counts.ts';
import { mostQuoted } from '../statistics/most-quoted.ts';
import { frameOf, type PageModel } from './page.ts';
import type { Count } from './parts.ts';

interface VoicesPage extends PageModel {
  count: number;
  /** The most quoted, on the first page. */
  top: Count[];
  /** Where each letter begins; empty where a few letters are all. */
  index: { letter: string; path: string }[];
  letters: VoicesOfLetter[];
  position: Position;
}

/** The voices whose names begin with a letter. */
export interface VoicesOfLetter {
  letter: string;
  anchor: string;
  voices: Count[];
}

const VOICES_A_PAGE = 400;
/** A list of no more than these needs no alphabet: it is all there at a glance, the most quoted first. */
const SHORT = 24;
const TOP = 12;
/** Fewer letters are seen without an index. */
const LEAST_LETTERS = 6;

/** All voices by initial, on the pages of their list. */
export function voicesListPages({ voices }: Archive): ListPage<Voice>[] {
  return pagesOf(byInitial(voices), VOICES_A_PAGE, PATHS.voices);
}

/** @param page one of `voicesListPages(archive)` */
export function voicesPage(
  archive: Archive,
  { items, number, last, path }: ListPage<Voice>,
  addresses: Addresses,
): VoicesPage {
  const count = archive.voices.length;
  const short = count <= SHORT;
  const list = {
    title: pageTitle('Stimmen', number),
    description: `${counted(count, 'voice')}: wer in den Artikeln zitiert wird, von A bis Z.`,
    path: pagePath(path, number),
  };
  return {
    ...frameOf(archive, list.path, listMeta(list, addresses)),
    count,
    top: number === 1 ? mostQuoted(archive.voices, short ? count : TOP).map(countOf) : [],
    index: short ? [] : letterIndex(archive),
    letters: short ? [] : lettersOf(items),
    position: { number, last, path },
  };
}

function countOf({ name, path, quotes, jobTitle }: Voice): Count {
  return { name, path, count: quotes.length, detail: jobTitle };
}

function lettersOf(voices: readonly Voice[]): VoicesOfLetter[] {
  return groupRuns(voices, ({ name }) => initialOf(name)).map(({ key, items }) => ({
    letter: key,
    anchor: letterId(key),
    voices: items.map(countOf),
  }));
}

function letterIndex(archive: Archive): VoicesPage['index'] {
  const first = new Map<string, string>();
  for (const { items, path, number } of voicesListPages(archive)) {
    for (const { name } of items) {
      const letter = initialOf(name);
      if (!first.has(letter)) {
        first.set(letter, `${pagePath(path, number)}#${letterId(letter)}`);
      }
    }
  }
  if (first.size < LEAST_LETTERS) return [];
  return [...first].map(([letter, path]) => ({ letter, path }));
}
