/**
 * The list as this browser keeps it: in `localStorage`, under the path of the page that shows it, as several sites may share
 * an origin. It is read again before each change, so that two windows do not write over each other.
 */
import { parseList, writeList, type Collection } from './list.ts';

type Reading =
  | { state: 'sound'; list: Collection }
  /** Something else stands in its place: `text`. It is left alone until the reader gives it up. */
  | { state: 'damaged'; text: string }
  /** The browser lets the site keep nothing. */
  | { state: 'blocked' };

type Outcome = 'saved' | 'full' | 'damaged' | 'blocked';

/** @param page path of the page that shows the list: `/zitate/merkliste/` */
export function readList(page: string): Reading {
  try {
    const text = localStorage.getItem(page);
    if (text === null) return { state: 'sound', list: [] };
    const list = parseList(text);
    return list === undefined ? { state: 'damaged', text } : { state: 'sound', list };
  } catch {
    return { state: 'blocked' };
  }
}

/** Reads the list, changes it and keeps it. */
export function changeList(page: string, change: (list: Collection) => Collection): Outcome {
  const reading = readList(page);
  if (reading.state !== 'sound') return reading.state;
  return saveList(page, change(reading.list));
}

/** Writes a list in the place of whatever is there. */
export function saveList(page: string, list: Collection): Outcome {
  try {
    if (list.length === 0) localStorage.removeItem(page);
    else localStorage.setItem(page, writeList(list));
    return 'saved';
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
