/** Files of the content as they are read and written: no new file takes the place of another, no change that of a later one. */
import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A sentence for the editor, in German. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Bytes; far more than any article has. */
const LARGEST = 5_000_000;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of a file or of what is piped in, as it is written.
 * @param file a path, or `-`
 * @throws Refusal where it is no text in UTF-8, is empty, or is not there
 */
export async function readText(file: string): Promise<string> {
  const shown = file === '-' ? 'Die Eingabe:' : `${file}:`;
  const bytes = file === '-' ? await piped() : await fileBytes(file);
  if (bytes.length > LARGEST)
    throw new Refusal(`${shown} Das ist zu groß für einen Artikel (mehr als 5 MB).`);
  if (isWide(bytes))
    throw new Refusal(
      `${shown} Das ist in UTF-16 gespeichert. Wählen Sie beim Speichern UTF-8 (im Windows-Editor unter „Codierung“).`,
    );
  if (bytes.includes(0) || isMarkedUp(bytes))
    throw new Refusal(
      `${shown} Das ist kein einfacher Text. Speichern Sie den Text als .txt in UTF-8 (nicht als Word-Datei, RTF, PDF oder Webseite).`,
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(
      `${shown} Das ist nicht in UTF-8 gespeichert. Speichern Sie den Text in dieser Kodierung.`,
    );
  }
  if (text.replace(BYTE_ORDER_MARK, '').trim() === '')
    throw new Refusal(`${shown} Da steht kein Text.`);
  return text;
}

/** It has the byte order mark of UTF-16. */
function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Rich text, PDF and web pages are written in characters as well. */
function isMarkedUp(bytes: Uint8Array): boolean {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*(?:\{\\rtf|%PDF-|<!doctype html|<html)/iu.test(begin);
}

async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Refusal(`${file}: Diese Datei gibt es nicht.`);
    if (code === 'EISDIR')
      throw new Refusal(`${file}: Das ist ein Ordner. Nennen Sie eine Datei darin.`);
    throw error;
  }
}

async function piped(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part as Uint8Array);
    size += (part as Uint8Array).length;
    if (size > LARGEST) break;
  }
  return Buffer.concat(parts);
}

/** Byte order mark and text apart. */
export function withoutMark(text: string): { mark: string; text: string } {
  return text.startsWith(BYTE_ORDER_MARK)
    ? { mark: BYTE_ORDER_MARK, text: text.slice(1) }
    : { mark: '', text };
}

/** Whether there is anything under a path: a file, a folder, or a link, even one that leads nowhere. */
export async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** Ignores that a file is gone, which may happen at any moment. @throws any other error */
export function orGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Whether two paths lead to one folder, links followed. */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((place) => realpath(place).catch(() => undefined)),
  );
  return first !== undefined && first === second;
}

/**
 * Writes a file that is not there yet.
 * @returns false where it is there
 */
export async function writeNew(file: string, content: string | Uint8Array): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(content).finally(() => handle.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes a file that is there: beside it first, and then under its name, so that nobody ever reads half of it.
 * @param isUnchanged asked last of all, whether the file still is what the change was made from
 * @returns false where it is not, or is gone, and nothing was written
 */
export async function replaceFile(
  file: string,
  content: string | Uint8Array,
  isUnchanged: () => Promise<boolean>,
): Promise<boolean> {
  const found = await lstat(file).catch(orGone);
  if (!found) return false;
  return besideFirst(file, content, found.mode, async (beside) => {
    if (!(await isUnchanged())) return false;
    await rename(beside, file);
    return true;
  });
}

/**
 * Writes a file that still is what was read.
 * @throws Refusal where somebody has changed it meanwhile
 */
export async function replaceUnchanged(file: string, before: string, after: string): Promise<void> {
  const real = await realpath(file);
  // Node keeps a byte order mark, as `readText` does.
  const isUnchanged = async (): Promise<boolean> => (await readFile(real, 'utf8')) === before;
  if (!(await replaceFile(real, after, isUnchanged)))
    throw new Refusal(`${file}: Die Datei wurde inzwischen geändert; es wurde nichts geschrieben.`);
}

/**
 * Writes a new file whole, with the mode of the one that it will replace; a link takes its name only while that is free.
 * @returns false where the name is taken
 */
export async function writeMoved(from: string, to: string, content: string): Promise<boolean> {
  const { mode } = await lstat(from);
  return besideFirst(to, content, mode, async (beside) => {
    try {
      await link(beside, to);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Writes content under a name beside a file's; `then` gives it the file's own name, and whatever is left is taken away. */
async function besideFirst(
  file: string,
  content: string | Uint8Array,
  mode: number,
  then: (beside: string) => Promise<boolean>,
): Promise<boolean> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  const handle = await open(beside, 'wx', mode);
  try {
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await then(beside);
  } finally {
    await rm(beside, { force: true });
  }
}
