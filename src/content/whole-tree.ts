import { articlePath, standingPath, topicPath, voicePath } from '../paths.ts';
import { eventId, noteId } from '../quotes/layers.ts';
import type { PageData } from '../schemas/page.ts';
import type { SpeakerData } from '../schemas/speaker.ts';
import type { TopicData } from '../schemas/topic.ts';
import { tolerated, type CheckedArticle } from './article/article-file.ts';
import type { ContentFile, Folder } from './files.ts';
import type { Read } from './reading.ts';
import { formerIdProblems, formerIdsOf } from './references/former-problems.ts';
import { linkProblems, type LinkTargets, type LinkedArticle } from './references/link-problems.ts';
import type { Register } from './references/register.ts';
import { affiliationProblems } from './references/speaker-problems.ts';
import { unusedProblems } from './references/unused-problems.ts';
import { isError, type Problem } from './rules.ts';

/** An article file with what was found in it. */
export interface ReadArticle extends CheckedArticle {
  file: ContentFile;
}

/** All files of a tree, read. */
interface WholeTree {
  files: Record<Folder, ContentFile[]>;
  articles: readonly ReadArticle[];
  speakers: readonly Read<SpeakerData>[];
  topics: readonly Read<TopicData>[];
  pages: readonly Read<PageData>[];
  speakerRegister: Register;
}

/** Problems that only all files together show: of references between them. */
export function wholeTreeProblems(whole: WholeTree): Problem[] {
  const { files, articles, speakers, topics } = whole;
  const drafts = new Set(
    articles.filter(({ entry }) => entry?.state === 'draft').map(({ file }) => file.shown),
  );
  const found = [
    ...affiliationProblems(speakers, whole.speakerRegister),
    ...formerIdProblems(
      files.articles,
      articles.map(({ file, formerIds }) => ({ id: file.id, file: file.shown, formerIds })),
    ),
    ...formerIdProblems(files.speakers, speakers.map(withFormerIds)),
    ...formerIdProblems(files.topics, topics.map(withFormerIds)),
    ...linkProblems(linksOfFiles(whole), targetsOf(whole)),
  ];
  const problems = found.map((problem) =>
    drafts.has(problem.file) ? tolerated(problem) : problem,
  );
  return [...problems, ...unused(whole)];
}

function withFormerIds({ id, file, source, data }: Read<SpeakerData> | Read<TopicData>) {
  return { id, file, formerIds: formerIdsOf(source, data.formerIds) };
}

/** Not told while articles have mistakes: a name that is misspelt there would be told twice. */
function unused({ articles, speakers, topics }: WholeTree): Problem[] {
  if (articles.some(({ problems }) => problems.some(isMistake))) return [];
  const named = (kind: 'speakers' | 'topics'): Set<string> =>
    new Set(articles.flatMap(({ names }) => [...names[kind]]));
  const affiliations = speakers.flatMap(({ data }) => data.affiliation ?? []);
  return [
    ...unusedProblems('speaker', speakers, named('speakers').union(new Set(affiliations))),
    ...unusedProblems('topic', topics, named('topics')),
  ];
}

function isMistake(problem: Problem): boolean {
  return isError(problem) || problem.tolerated === true;
}

function linksOfFiles({ articles, speakers, topics, pages }: WholeTree) {
  const always = -Infinity;
  return [
    ...articles.map((one) => ({
      path: articlePath(one.file.id),
      from: seenFrom(one),
      links: one.links,
    })),
    ...speakers.map(({ id, links }) => ({ path: voicePath(id), from: always, links })),
    ...topics.map(({ id, links }) => ({ path: topicPath(id), from: always, links })),
    ...pages.map(({ id, links }) => ({ path: standingPath(id), from: always, links })),
  ];
}

/** When readers see an article; links to one that cannot be read are not reported in addition. */
function seenFrom({ entry }: ReadArticle): number {
  switch (entry?.state) {
    case 'draft':
      return Infinity;
    case 'heldBack':
      return Date.parse(entry.data.datePublished);
    default:
      return -Infinity;
  }
}

function targetsOf({ files, articles, speakers, topics }: WholeTree): LinkTargets {
  const linked = new Map<string, LinkedArticle>();
  // A file that cannot be read is there nevertheless.
  for (const { id } of files.articles) {
    linked.set(id, { from: -Infinity, until: '', anchors: undefined });
  }
  for (const article of articles) {
    const { file, entry, formerIds } = article;
    if (!entry) continue;
    const target = {
      from: seenFrom(article),
      until: entry.data.datePublished,
      anchors: anchorsOf(article),
    };
    for (const id of [file.id, ...formerIds.map((former) => former.id)]) linked.set(id, target);
  }
  return {
    articles: linked,
    voices: shownFrom(files.speakers, speakers, articles, 'speakers'),
    topics: shownFrom(files.topics, topics, articles, 'topics'),
    pages: new Set(files.pages.map(({ id }) => id)),
  };
}

/** Ids of the page of an article; undefined where it has mistakes, with which quotes may be left out. */
function anchorsOf({ entry, problems }: ReadArticle): ReadonlySet<string> | undefined {
  if (!entry || problems.some(isMistake)) return undefined;
  const quotes = entry.quotes.flatMap(({ id, formerIds }) => [id, ...formerIds]);
  const events = entry.data.events.flatMap(({ text }, index) =>
    text === undefined ? [] : eventId(index),
  );
  return new Set([...quotes, ...quotes.map(noteId), ...events]);
}

/** When each speaker or topic has a page: from the first article on that names it. */
function shownFrom(
  files: readonly ContentFile[],
  reads: readonly (Read<SpeakerData> | Read<TopicData>)[],
  articles: readonly ReadArticle[],
  kind: 'speakers' | 'topics',
): Map<string, number> {
  const shown = new Map(files.map(({ id }) => [id, Infinity]));
  for (const article of articles) {
    const from = seenFrom(article);
    for (const id of article.names[kind]) {
      const before = shown.get(id);
      if (before !== undefined) shown.set(id, Math.min(before, from));
    }
  }
  for (const { id, data } of reads) {
    for (const former of data.formerIds) shown.set(former, shown.get(id) ?? Infinity);
  }
  return shown;
}
