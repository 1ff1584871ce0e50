/** A plain text as the file of a draft, with the quotes that are proposed for it. */
import { slugOf } from '../content/edit/new-file.ts';
import { writeFrontmatter } from '../content/edit/written.ts';
import { shorten } from '../german/shorten.ts';
import { parseBody } from '../markdown/parse.ts';
import { readText } from '../quotes/text.ts';
import { draftQuotes, withoutDerived } from './draft-quotes.ts';
import { Entries, type SpeakerFile } from './entries.ts';
import { bodyOf } from './markdown.ts';
import { readsAsHeading, type PlainBlock, type PlainText } from './plain-text.ts';
import type { Draft, KnownSpeaker, KnownTopic } from './proposal.ts';
import { firstSentence, teaserOf } from './teaser.ts';

/** What the archive has already. */
export interface ArchiveNames {
  speakers: readonly KnownSpeaker[];
  topics: readonly KnownTopic[];
  /** Ids of all speakers’ files, of those too that cannot be read, and former ones, which stay taken. */
  speakerIds: readonly string[];
}

interface Given {
  id?: string | undefined;
  headline?: string | undefined;
  /** Day or date-time, as the content format has it. */
  date?: string | undefined;
  source?: { name: string; url?: string } | undefined;
  /** The day on which it is written, taken where no date is given. */
  today: string;
}

interface NewArticle {
  id: string;
  text: string;
  speakers: SpeakerFile[];
  draft: Draft;
  /** What was decided that the editor should know, in German, one sentence each. */
  told: string[];
}

const LONGEST_HEADLINE = 90;

/** Makes the file of a draft, and a file for each voice that is new, from a plain text; nothing is written to disk. */
export function newArticle(plain: PlainText, given: Given, names: ArchiveNames): NewArticle {
  const { headline, headlineBy, blocks } = headed(plain.blocks, given.headline);
  const date = given.date ?? plain.date ?? given.today;
  const body = bodyOf(blocks);
  const article = readText(parseBody(body).tree);
  const draft = withoutDerived(draftQuotes(article, { ...names, quotes: [] }));
  const entries = new Entries(names.speakerIds, []);
  const quotes = draft.quotes.map((one) => entries.quote(one));
  const topics = [...new Set(draft.quotes.flatMap((one) => one.topics))];
  const scareQuotes = draft.scareQuotes.map(({ text }) => text);
  const description = blocks.find(({ kind }) => kind === 'paragraph')?.text ?? headline;
  const head = writeFrontmatter({
    headline,
    ...(headlineBy === 'source' ? {} : { headlineBy }),
    description: teaserOf(description),
    datePublished: date,
    ...(given.source === undefined ? {} : { source: given.source }),
    ...(topics.length === 0 ? {} : { topics }),
    status: 'draft',
    ...(scareQuotes.length === 0 ? {} : { scareQuotes }),
    ...(quotes.length === 0 ? {} : { quotes }),
  });
  const told = [...plain.told];
  if (headlineBy === 'editors')
    told.push('Der Text hat keine Überschrift; als Überschrift steht vorerst sein Anfang');
  if (date === given.today && given.date === undefined && plain.date === undefined)
    told.push(`Kein Datum angegeben (--date); eingetragen ist heute, ${date}`);
  return {
    id: given.id ?? idOf(date, headline),
    text: `${head}\n${body}\n`,
    speakers: entries.speakerFiles(),
    draft,
    told,
  };
}

/** The headline, from where it comes, and the blocks of the text without it. */
function headed(
  blocks: readonly PlainBlock[],
  given: string | undefined,
): { headline: string; headlineBy: 'source' | 'editors'; blocks: readonly PlainBlock[] } {
  const [first, ...rest] = blocks;
  if (!first) return { headline: given ?? '', headlineBy: 'source', blocks };
  const title = rest.length > 0 && first.kind !== 'pull' && readsAsHeading(first.text);
  if (given !== undefined) {
    const repeated = title && first.text === given;
    return { headline: given, headlineBy: 'source', blocks: repeated ? rest : blocks };
  }
  if (title) return { headline: first.text, headlineBy: 'source', blocks: rest };
  const begin = shorten(firstSentence(first.text), LONGEST_HEADLINE);
  return { headline: begin, headlineBy: 'editors', blocks };
}

function idOf(date: string, headline: string): string {
  return [date.slice(0, 10), slugOf(headline) ?? 'artikel'].join('-');
}
