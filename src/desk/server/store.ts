/** The content folder as the desk reads and writes it: one file at a time, by id, inside the folder alone. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { orGone, replaceFile, writeNew } from '../../content/edit/files.ts';
import { ID_PATTERN } from '../../schemas/ids.ts';
import type { OpenedArticle } from '../protocol.ts';
import { bytesOf, textOf, type FileForm } from './file-text.ts';
import { Refusal } from './refusal.ts';

export type EditedFolder = 'articles' | 'speakers' | 'topics';

const LONGEST_ID = 200;
const NEW_FILE: FileForm = { lineEnd: '\n', byteOrderMark: false };

/** Reads and writes the files that the desk edits, and no others. */
export class Store {
  readonly directory: string;
  /** Writes of one file come one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param directory the content root */
  constructor(directory: string) {
    this.directory = directory;
  }

  /**
   * @returns undefined where there is no such file
   * @throws Refusal where the id is not valid, or the file is no text of UTF-8
   */
  async read(
    folder: EditedFolder,
    id: string,
  ): Promise<(OpenedArticle & { form: FileForm }) | undefined> {
    const bytes = await this.#bytes(await this.#file(folder, id));
    if (!bytes) return undefined;
    try {
      const { text, form } = textOf(bytes);
      return { id, text, form, revision: revisionOf(bytes) };
    } catch {
      throw new Refusal(422, `Die Datei ${folder}/${id}.md ist nicht in UTF-8 gespeichert.`);
    }
  }

  async revision(folder: EditedFolder, id: string): Promise<string | undefined> {
    const bytes = await this.#bytes(await this.#file(folder, id));
    return bytes && revisionOf(bytes);
  }

  /** The bytes of many files of a folder; undefined for what is no file, or none that may be read. */
  async bytesOf(folder: EditedFolder, ids: readonly string[]): Promise<(Uint8Array | undefined)[]> {
    if (ids.length === 0) return [];
    const place = await this.#place(folder).catch(() => undefined);
    return Promise.all(
      ids.map(async (id) =>
        place === undefined
          ? undefined
          : this.#bytes(path.join(place, `${id}.md`)).catch(() => undefined),
      ),
    );
  }

  /**
   * Writes a file that has not changed since its revision was read; without a revision, one that is not there.
   * @returns the new revision; undefined where it has changed, or is gone, or is there again
   */
  save(
    folder: EditedFolder,
    id: string,
    text: string,
    revision: string | undefined,
  ): Promise<string | undefined> {
    if (revision === undefined) return this.create(folder, id, text);
    return this.#inTurn(async () => {
      const now = await this.read(folder, id);
      if (now?.revision !== revision) return undefined;
      const bytes = bytesOf(text, now.form);
      if (revisionOf(bytes) === revision) return revision;
      const unchanged = async (): Promise<boolean> =>
        (await this.revision(folder, id)) === revision;
      const written = await replaceFile(await this.#file(folder, id), bytes, unchanged);
      return written ? revisionOf(bytes) : undefined;
    });
  }

  /**
   * Writes a file that is not there yet.
   * @returns its revision; undefined where a file has the id already
   */
  create(folder: EditedFolder, id: string, text: string): Promise<string | undefined> {
    return this.#inTurn(async () => {
      const file = await this.#file(folder, id, true);
      const bytes = bytesOf(text, NEW_FILE);
      return (await writeNew(file, bytes)) ? revisionOf(bytes) : undefined;
    });
  }

  /** Deletes a file as long as it holds what was written; false where it does not. */
  forget(folder: EditedFolder, id: string, revision: string): Promise<boolean> {
    return this.#inTurn(async () => {
      if ((await this.revision(folder, id)) !== revision) return false;
      await rm(await this.#file(folder, id));
      return true;
    });
  }

  #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(run, run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** @throws Refusal where the id is not valid, or its folder or file leads out of the content folder */
  async #file(folder: EditedFolder, id: string, make = false): Promise<string> {
    if (!ID_PATTERN.test(id) || id.length > LONGEST_ID)
      throw new Refusal(400, 'Das ist keine Kennung: Erlaubt sind a–z, 0–9 und Bindestriche.');
    return path.join(await this.#place(folder, make), `${id}.md`);
  }

  /** @throws Refusal where a folder leads out of the content folder */
  async #place(folder: EditedFolder, make = false): Promise<string> {
    const place = path.join(this.directory, folder);
    if (make) await mkdir(place, { recursive: true });
    const real = await realpath(place).catch(() => undefined);
    if (real !== undefined && real !== path.join(await realpath(this.directory), folder))
      throw new Refusal(403, `Der Ordner ${folder} liegt außerhalb des Inhalts.`);
    return place;
  }

  async #bytes(file: string): Promise<Uint8Array | undefined> {
    const found = await lstat(file).catch(() => undefined);
    if (!found) return undefined;
    if (!found.isFile()) throw new Refusal(403, 'Das ist keine gewöhnliche Datei.');
    return readFile(file).catch(orGone);
  }
}

/** What tells one version of a file from another: the SHA-256 of its bytes, in hexadecimal digits. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
