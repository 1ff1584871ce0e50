/** What each request of the desk's browser side does. */
import { z } from 'zod';
import { MOST_TEXT, type RequestName, type Requests } from '../protocol.ts';
import { analyse } from './analyse.ts';
import { choose } from './choosing.ts';
import { createArticle, createTopic, createVoice } from './create.ts';
import type { Library } from './library.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

export interface Desk {
  store: Store;
  library: Library;
}

const line = z.string().max(2000);
const text = z.string().max(MOST_TEXT);
const offset = z.int().min(0).max(MOST_TEXT);
const selections = z.array(z.strictObject({ from: offset, to: offset })).max(100);
const voiceKind = z.enum(['Person', 'Organization', 'Country', 'Unnamed']);

const ASKS = {
  list: z.strictObject({}),
  open: z.strictObject({ id: line }),
  analyse: z.strictObject({ id: line, text, version: line.optional() }),
  passage: z.strictObject({ text, selections, marked: z.boolean().optional() }),
  save: z.strictObject({ id: line, text, revision: line.optional() }),
  revision: z.strictObject({ id: line }),
  create: z.strictObject({
    headline: line,
    date: line,
    source: line,
    sourceUrl: line,
    plain: text,
    html: text,
  }),
  voice: z.strictObject({ name: line, type: voiceKind, jobTitle: line, affiliation: line }),
  topic: z.strictObject({ name: line }),
  forget: z.strictObject({ folder: z.enum(['speakers', 'topics']), id: line, revision: line }),
} satisfies Record<RequestName, z.ZodType>;

type Answers = {
  [Name in RequestName]: (
    desk: Desk,
    ask: z.output<(typeof ASKS)[Name]>,
  ) => Promise<Requests[Name]['answer']>;
};

const ANSWERS: Answers = {
  async list({ library }) {
    return { articles: await library.articles() };
  },
  async open({ store }, { id }) {
    const found = await store.read('articles', id);
    if (!found) throw new Refusal(404, `Die Datei articles/${id}.md gibt es nicht.`);
    return { id, text: found.text, revision: found.revision };
  },
  async analyse({ library }, { id, text: written, version: seen }) {
    const { version, ...surroundings } = await library.surroundings();
    const analysis = analyse(id, written, surroundings);
    return { ...analysis, version, ...(version === seen ? {} : { known: surroundings.known }) };
  },
  async passage({ library }, { text: written, selections: chosen }) {
    return choose(written, chosen, await library.surroundings());
  },
  async save({ store }, { id, text: written, revision }) {
    const saved = await store.save('articles', id, written, revision);
    if (saved !== undefined) return { saved: true, revision: saved };
    const found = await store.read('articles', id);
    return {
      saved: false,
      current: found && { id, text: found.text, revision: found.revision },
    };
  },
  async revision({ store }, { id }) {
    return { revision: await store.revision('articles', id) };
  },
  create: ({ store }, ask) => createArticle(store, ask),
  async voice({ store, library }, ask) {
    library.changed();
    const made = await createVoice(store, (await library.known()).voices, ask);
    library.changed();
    return made;
  },
  async topic({ store, library }, ask) {
    library.changed();
    const made = await createTopic(store, (await library.known()).topics, ask);
    library.changed();
    return made;
  },
  async forget({ store, library }, { folder, id, revision }) {
    const forgotten = await store.forget(folder, id, revision);
    library.changed();
    return { forgotten };
  },
};

/** The status of an answer: 200, or 409 for a file that was not saved because it has changed. */
export function statusOf(answer: object): number {
  return 'saved' in answer && answer.saved === false ? 409 : 200;
}

/** Whether the protocol has a request of this name. */
export function isRequest(name: string): name is RequestName {
  return Object.hasOwn(ASKS, name);
}

/** @throws Refusal where what is asked is none of the protocol, or cannot be done */
export async function answer<Name extends RequestName>(
  name: Name,
  desk: Desk,
  body: unknown,
): Promise<Requests[Name]['answer']> {
  const parsed = ASKS[name].safeParse(body);
  if (!parsed.success)
    throw new Refusal(400, `Mit dieser Anfrage stimmt etwas nicht: ${placeOf(parsed.error)}.`);
  return ANSWERS[name](desk, parsed.data as never);
}

function placeOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const long = issue?.code === 'too_big' ? ' ist zu groß' : ' fehlt oder ist unbekannt';
  return `${issue?.path.join('.') || 'ein Feld'}${long}`;
}
