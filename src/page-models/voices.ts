/** What the list of all voices shows. */
import type { Archive, Voice } from '../archive/model.ts';
import { byInitial, groupRuns, initialOf, letterId } from '../lists/grouping.ts';
import { pagesOf, partStarts, type ListPage, type PartStart } from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { counted } from '../statistics/counts.ts';
import { mostQuoted } from '../statistics/most-quoted.ts';
import { listFrameOf, type ListModel } from './page.ts';
import type { Count } from './parts.ts';

interface VoicesPage extends ListModel {
  count: number;
  /** The most quoted, on the first page. */
  top: Count[];
  /** Where each letter begins; empty where a few letters are all. */
  index: PartStart[];
  letters: VoicesOfLetter[];
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
  page: ListPage<Voice>,
  addresses: Addresses,
): VoicesPage {
  const count = archive.voices.length;
  const short = count <= SHORT;
  const description = `${counted(count, 'voice')}: wer in den Artikeln zitiert wird, von A bis Z.`;
  return {
    ...listFrameOf(archive, page, { title: 'Stimmen', description }, addresses),
    count,
    top: page.number === 1 ? mostQuoted(archive.voices, short ? count : TOP).map(countOf) : [],
    index: short ? [] : letterIndex(archive),
    letters: short ? [] : lettersOf(page.items),
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

function letterIndex(archive: Archive): PartStart[] {
  const starts = partStarts(voicesListPages(archive), ({ name }) => initialOf(name), letterId);
  return starts.length < LEAST_LETTERS ? [] : starts;
}
