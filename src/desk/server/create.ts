/** New files: an article from a pasted text, a voice, a topic. None ever takes the place of another. */
import { slugOf } from '../../content/edit/new-file.ts';
import { writeFrontmatter } from '../../content/edit/written.ts';
import { idFor, Register } from '../../content/references/register.ts';
import { bodyOf } from '../../drafting/markdown.ts';
import { teaserOf } from '../../drafting/teaser.ts';
import { cleaned, readPlainText, type PlainBlock } from '../../drafting/plain-text.ts';
import { articleSchema } from '../../schemas/article.ts';
import { webAddress } from '../../schemas/common.ts';
import { RESERVED_ID_PATTERN } from '../../schemas/ids.ts';
import type { KnownTopic, KnownVoice, Requests } from '../protocol.ts';
import { readHtml } from './pasted.ts';
import { Refusal } from './refusal.ts';
import type { EditedFolder, Store } from './store.ts';

type Ask<Name extends 'create' | 'voice' | 'topic'> = Requests[Name]['ask'];

const LONGEST_NAME = 200;
const MOST_OF_ONE_NAME = 100;

/** @throws Refusal where something is missing, or there is such an article already */
export async function createArticle(
  store: Store,
  ask: Ask<'create'>,
): Promise<Requests['create']['answer']> {
  const headline = lineOf(ask.headline);
  const date = ask.date.trim();
  const source = lineOf(ask.source);
  const url = ask.sourceUrl.trim();
  if (headline === '') throw new Refusal(422, 'Geben Sie dem Artikel eine Überschrift.');
  if (!articleSchema.shape.datePublished.safeParse(date).success)
    throw new Refusal(422, 'Geben Sie das Datum als Jahr, Monat und Tag an: 2025-12-02.');
  if (url !== '' && source === '')
    throw new Refusal(422, 'Zu der Adresse fehlt der Name der Quelle.');
  if (url !== '' && !webAddress.safeParse(url).success)
    throw new Refusal(
      422,
      'Die Adresse der Quelle ist keine: Sie beginnt mit https:// oder http://.',
    );
  const { blocks, told } = pasted(ask, headline);
  const [first] = blocks.filter(({ kind }) => kind === 'paragraph');
  if (!first) throw new Refusal(422, 'Fügen Sie den Text des Artikels ein.');
  const head = writeFrontmatter({
    headline,
    description: teaserOf(first.text),
    datePublished: date,
    ...(source === '' ? {} : { source: { name: source, ...(url === '' ? {} : { url }) } }),
    status: 'draft',
  });
  const text = `${head}\n${bodyOf(blocks)}\n`;
  const id = `${date.slice(0, 10)}-${slugOf(headline) ?? 'artikel'}`;
  const revision = await store.create('articles', id, text);
  if (revision === undefined)
    throw new Refusal(
      409,
      `Einen Artikel mit diesem Datum und dieser Überschrift gibt es schon: articles/${id}.md.`,
    );
  return { id, text, revision, told };
}

/** @throws Refusal where no id can be made of the name, or a voice has the name already */
export async function createVoice(
  store: Store,
  known: readonly KnownVoice[],
  { name: written, type, jobTitle, affiliation }: Ask<'voice'>,
): Promise<Requests['voice']['answer']> {
  const name = nameOf(written, known, 'Eine Stimme');
  const role = lineOf(jobTitle);
  const belongs = lineOf(affiliation);
  const text = writeFrontmatter({
    name,
    type,
    ...(role === '' ? {} : { jobTitle: role }),
    ...(belongs === '' ? {} : { affiliation: belongs }),
  });
  const { id, revision } = await createNamed(store, 'speakers', name, 'stimme', text);
  const jobTitleOf = role === '' ? {} : { jobTitle: role };
  return { voice: { id, name, alternateName: [], type, ...jobTitleOf }, revision };
}

/** @throws Refusal where no id can be made of the name, or a topic has the name already */
export async function createTopic(
  store: Store,
  known: readonly KnownTopic[],
  ask: Ask<'topic'>,
): Promise<Requests['topic']['answer']> {
  const name = nameOf(ask.name, known, 'Ein Thema');
  const made = await createNamed(store, 'topics', name, 'thema', writeFrontmatter({ name }));
  return { topic: { id: made.id, name, alternateName: [] }, revision: made.revision };
}

async function createNamed(
  store: Store,
  folder: EditedFolder,
  name: string,
  otherwise: string,
  text: string,
): Promise<{ id: string; revision: string }> {
  const wanted = idFor(name);
  const sound = wanted !== undefined && /[a-z0-9]/.test(wanted) ? wanted : otherwise;
  const id = RESERVED_ID_PATTERN.test(sound) ? `${otherwise}-${sound}` : sound;
  for (let number = 1; number <= MOST_OF_ONE_NAME; number += 1) {
    const free = number === 1 ? id : `${id}-${String(number)}`;
    const revision = await store.create(folder, free, text);
    if (revision !== undefined) return { id: free, revision };
  }
  throw new Refusal(409, `Zu „${name}“ gibt es zu viele Dateien mit ähnlichem Namen.`);
}

function nameOf(
  written: string,
  known: readonly { id: string; name: string; alternateName: string[] }[],
  what: string,
): string {
  const name = lineOf(written);
  if (name === '') throw new Refusal(422, 'Geben Sie einen Namen an.');
  if (name.length > LONGEST_NAME) throw new Refusal(422, 'Dieser Name ist zu lang.');
  const entries = known.map((one) => ({ id: one.id, names: [one.name, ...one.alternateName] }));
  const [same] = new Register(entries).called(name);
  if (same !== undefined) {
    const called = known.find(({ id }) => id === same)?.name ?? same;
    throw new Refusal(409, `${what} dieses Namens gibt es schon: ${called}.`);
  }
  return name;
}

/** The blocks of what was pasted, and what was changed in it, a sentence each. */
function pasted(
  { html, plain }: Ask<'create'>,
  headline: string,
): { blocks: PlainBlock[]; told: string[] } {
  const fromHtml = html.trim() === '' ? undefined : readHtml(html);
  const { blocks, told } = fromHtml?.blocks.length ? fromHtml : readPlainText(plain);
  const sentences = told.map((one) => `${one}.`);
  if (blocks[0]?.text !== headline) return { blocks, told: sentences };
  return {
    blocks: blocks.slice(1),
    told: [
      ...sentences,
      'Die Überschrift am Anfang des Textes wurde weggelassen: Sie steht schon darüber.',
    ],
  };
}

/** One line, without invisible characters. */
function lineOf(text: string): string {
  return cleaned(text).text.replaceAll(/\s+/g, ' ').trim();
}
