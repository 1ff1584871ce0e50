/** What this browser keeps of an article until it is saved, and which proposals were dropped. */

import { PAGE_META } from '../protocol.ts';
import { metaOf } from './api.ts';

export interface KeptText {
  text: string;
  /** The revision of the file that it was made from; undefined where the file was gone. */
  revision?: string | undefined;
  /** When it was kept, in milliseconds. */
  at: number;
}

/** Two windows on one article keep what is written in each. */
const WINDOW = crypto.randomUUID();
/** Articles of other content folders, of the same id, are others. */
const PLACE = metaOf(document, PAGE_META.place);
const TEXTS = `redaktion:text:${PLACE}:`;
/** Milliseconds in which a window that is being closed lets go of its article. */
const LETTING_GO = 300;

function keyOf(id: string, window = WINDOW): string {
  return `${TEXTS}${id}:${window}`;
}

/**
 * Marks an article as open in this window, until that is closed.
 * @returns whether another window of this browser has it open too
 */
export async function holdArticle(id: string): Promise<boolean> {
  await new Promise<void>((resolve) => {
    void navigator.locks.request(keyOf(id), () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name?.startsWith(`${TEXTS}${id}:`) && name !== keyOf(id));
}

/** @returns false where this browser keeps nothing, or has no room */
export function keepText(id: string, kept: Omit<KeptText, 'at'>): boolean {
  return write(keyOf(id), { ...kept, at: Date.now() });
}

/** Forgets the text that the browser kept of an article. */
export function forgetText(id: string): void {
  remove(keyOf(id));
}

/** What a window that is closed has left of an article, the latest where several have; it is this window's from now. */
export async function adoptText(id: string): Promise<KeptText | undefined> {
  const left = await Promise.all(
    keysOf(`${TEXTS}${id}:`).map(async (key) => ((await isFree(key)) ? [key] : [])),
  );
  const [latest] = left
    .flat()
    .map((key) => ({ key, kept: read(key) as KeptText }))
    .sort((a, b) => b.kept.at - a.kept.at);
  if (!latest) return undefined;
  if (write(keyOf(id), latest.kept)) remove(latest.key);
  return latest.kept;
}

/** Ids of articles of which closed windows have left something. */
export async function leftArticles(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  const ids = keysOf(TEXTS)
    .filter((key) => !open.has(key))
    .map((key) => key.slice(TEXTS.length, key.lastIndexOf(':')));
  return [...new Set(ids)].sort();
}

async function isFree(key: string): Promise<boolean> {
  try {
    return await navigator.locks.request(
      key,
      { signal: AbortSignal.timeout(LETTING_GO) },
      () => true,
    );
  } catch {
    return false;
  }
}

/** Keeps the keys of the proposals that the editor has dropped. */
export function keepDropped(id: string, keys: ReadonlySet<string>): void {
  write(`redaktion:verworfen:${PLACE}:${id}`, [...keys]);
}

/** The keys of the proposals that were dropped before; empty where none are kept. */
export function keptDropped(id: string): Set<string> {
  const keys = read(`redaktion:verworfen:${PLACE}:${id}`);
  return new Set(Array.isArray(keys) ? (keys as string[]) : []);
}

/** What was changed in a pasted text, until the desk of the new article tells it. */
export function keepTold(id: string, told: string): void {
  if (told !== '') write(`redaktion:gesagt:${PLACE}:${id}`, told);
}

/** What is to be said once of an article that was just made, and is forgotten with this; undefined where nothing is. */
export function takeTold(id: string): string | undefined {
  const name = `redaktion:gesagt:${PLACE}:${id}`;
  const told = read(name);
  remove(name);
  return typeof told === 'string' ? `Der Artikel ist angelegt. ${told}` : undefined;
}

function keysOf(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

/** @returns false where the store is full or forbidden; the text is then only in the window */
function write(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function read(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
