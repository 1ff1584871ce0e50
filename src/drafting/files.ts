/** The files that drafting reads and writes. Nothing that is there already is ever overwritten by a new file. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SpeakerFile } from './entries.ts';

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
  const shown = file === '-' ? 'Die Eingabe' : `${file}:`;
  const bytes = file === '-' ? await piped() : await fileBytes(file);
  if (bytes.length > LARGEST)
    throw new Refusal(`${shown} Das ist zu groß für einen Artikel (mehr als 5 MB).`);
  if (bytes.includes(0))
    throw new Refusal(
      `${shown} Das ist kein einfacher Text. Speichern Sie den Text als .txt in UTF-8 (nicht als Word-Datei oder PDF).`,
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

export async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** Whether two paths lead to one folder, links followed. */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((place) => realpath(place).catch(() => undefined)),
  );
  return first !== undefined && first === second;
}

/** Writes the files of new speakers; one that has come to be there meanwhile stays as it is. */
export async function writeSpeakers(
  directory: string,
  speakers: readonly SpeakerFile[],
): Promise<void> {
  for (const { id, text } of speakers)
    await writeNew(path.join(directory, 'speakers', `${id}.md`), text);
}

/**
 * Writes a file that is not there yet.
 * @returns false where it is there
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(text).finally(() => handle.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes a file that still is what was read, beside it first and then renamed, so that nobody reads half of it.
 * @throws Refusal where somebody has changed it meanwhile
 */
export async function replaceUnchanged(file: string, before: string, after: string): Promise<void> {
  const real = await realpath(file);
  // Node keeps a byte order mark, as `readText` does.
  if ((await readFile(real, 'utf8')) !== before)
    throw new Refusal(`${file}: Die Datei wurde inzwischen geändert; es wurde nichts geschrieben.`);
  const beside = path.join(path.dirname(real), `.${path.basename(real)}.${randomUUID()}.tmp`);
  const handle = await open(beside, 'wx', (await lstat(real)).mode);
  try {
    await handle.writeFile(after).finally(() => handle.close());
    await rename(beside, real);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
