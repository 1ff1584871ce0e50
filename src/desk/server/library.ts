/** What articles are annotated with: the voices and topics of the content folder, and the list of its articles. */
import { randomUUID } from 'node:crypto';
import { listContent, type ContentFile, type Listing } from '../../content/files.ts';
import { HeldFiles } from '../../content/held-files.ts';
import { readFolder, readPublication, type Read } from '../../content/reading.ts';
import { readSource } from '../../content/source/source.ts';
import { ID_PATTERN } from '../../schemas/ids.ts';
import { buildTime } from '../../settings.ts';
import type { ArticleSummary, Known } from '../protocol.ts';
import { fieldsOf, type Surroundings } from './analyse.ts';
import type { Store } from './store.ts';

interface Held {
  known: Known;
  timeZone: string;
  version: string;
}

/** What the desk knows of the whole content: its articles, and what an article is checked against. */
export class Library {
  readonly #store: Store;
  readonly #base: string;
  readonly #version: () => number;
  #held: Promise<Held> | undefined;
  #heldVersion = -1;
  /** What was read of each file, so that after a change only the changed file is read again. */
  readonly #files = new HeldFiles();

  /** @param version changes with every change of a voice, a topic or the publication */
  constructor(store: Store, base: string, version: () => number) {
    this.#store = store;
    this.#base = base;
    this.#version = version;
  }

  /** Reads anew when next asked: the desk itself has written something, which the watcher tells only later. */
  changed(): void {
    this.#held = undefined;
  }

  async known(): Promise<Known> {
    return (await this.#current()).known;
  }

  /** `version` is another whenever voices and topics have been read anew. */
  async surroundings(): Promise<Surroundings & { version: string }> {
    const { known, timeZone, version } = await this.#current();
    return { known, base: this.#base, calendar: { now: buildTime(), timeZone }, version };
  }

  /** The articles, the newest first; one that cannot be read is there by its id. */
  async articles(): Promise<ArticleSummary[]> {
    const { files } = await listContent(this.#store.directory);
    const ids = files.articles.map(({ id }) => id).filter((id) => ID_PATTERN.test(id));
    const bytes = await this.#store.bytesOf('articles', ids);
    return ids
      .map((id, index) => this.#summary(id, bytes[index]))
      .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
  }

  #summary(id: string, bytes: Uint8Array | undefined): ArticleSummary {
    const unread = { id, headline: id, date: '', draft: false };
    if (!bytes) return unread;
    return this.#files.find(id, bytes, () => {
      const source = readSource(id, bytes);
      if (Array.isArray(source)) return unread;
      const { headline, datePublished, draft } = fieldsOf(source.data);
      return { id, headline: headline || id, date: datePublished, draft };
    });
  }

  #current(): Promise<Held> {
    const version = this.#version();
    if (!this.#held || this.#heldVersion !== version) {
      this.#heldVersion = version;
      const reading = this.#read();
      this.#held = reading;
      reading.catch(() => {
        if (this.#held === reading) this.#held = undefined;
      });
    }
    return this.#held;
  }

  async #read(): Promise<Held> {
    const { files, publication }: Listing = await listContent(this.#store.directory);
    const speakers = readFolder('speakers', files.speakers, this.#base, [], this.#files);
    const topics = readFolder('topics', files.topics, this.#base, [], this.#files);
    const { timeZone } = readPublication(publication, []);
    return {
      known: {
        voices: withUnread(files.speakers, speakers, (id, data) => ({
          id,
          name: data?.name ?? id,
          alternateName: data?.alternateName ?? [],
          type: data?.type ?? 'Person',
          jobTitle: data?.jobTitle,
        })),
        topics: withUnread(files.topics, topics, (id, data) => ({
          id,
          name: data?.name ?? id,
          alternateName: data?.alternateName ?? [],
        })),
      },
      timeZone,
      version: randomUUID(),
    };
  }
}

/** A file with mistakes still exists: articles may name it. */
function withUnread<Data, Entry>(
  files: readonly ContentFile[],
  reads: readonly Read<Data>[],
  entry: (id: string, data: Data | undefined) => Entry,
): Entry[] {
  const read = new Map(reads.map(({ id, data }) => [id, data]));
  return files.filter(({ id }) => ID_PATTERN.test(id)).map(({ id }) => entry(id, read.get(id)));
}
