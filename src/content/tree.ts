import type { z } from 'zod';
import { parseBody } from '../markdown/parse.ts';
import { toHtml } from '../markdown/render.ts';
import { articleSchema } from '../schemas/article.ts';
import { pageSchema } from '../schemas/page.ts';
import { speakerSchema } from '../schemas/speaker.ts';
import { topicSchema } from '../schemas/topic.ts';
import { checkArticleFile } from './article/article-file.ts';
import type { ArticleEntry, Tree } from './entries.ts';
import { listContent, readContent, type ContentFile, type Folder } from './files.ts';
import { nameProblems } from './references/name-problems.ts';
import { Register } from './references/register.ts';
import { isError, type Problem } from './rules.ts';
import { bodyProblems } from './source/body-problems.ts';
import { parseFrontmatter } from './source/schema-problems.ts';
import { readSource, type Source } from './source/source.ts';

const SCHEMAS = {
  articles: articleSchema,
  speakers: speakerSchema,
  topics: topicSchema,
  pages: pageSchema,
} as const satisfies Record<Folder, z.ZodType>;

export interface ReadOptions {
  /** Base path under which links within the site are shown. */
  base?: string;
  /** Called after each article. */
  onProgress?: (done: number, total: number) => void;
}

export interface ReadTree {
  /** Undefined where there is an error. */
  tree: Tree | undefined;
  /** All problems, warnings included, by file and place. */
  problems: Problem[];
}

interface Read<Data> {
  id: string;
  source: Source;
  data: Data;
  html: string;
}

/**
 * Reads and checks a whole content tree, collecting every problem.
 *
 * @param directory the content root
 */
export async function readTree(directory: string, options: ReadOptions = {}): Promise<ReadTree> {
  const { base = '/', onProgress } = options;
  const listing = await listContent(directory);
  const problems: Problem[] = [...listing.problems];
  const { files } = listing;
  const speakers = await readFolder('speakers', files.speakers, base, problems);
  const topics = await readFolder('topics', files.topics, base, problems);
  const pages = await readFolder('pages', files.pages, base, problems);
  problems.push(...nameProblems(speakers), ...nameProblems(topics));

  // A file with problems of its own still counts as being there: its references are not reported as well.
  const known = {
    speakers: registerOf(files.speakers, speakers),
    topics: registerOf(files.topics, topics),
  };
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.data.name]));
  const nameOf = (speaker: string): string => names.get(speaker) ?? speaker;
  const articles: ArticleEntry[] = [];
  for (const [index, file] of files.articles.entries()) {
    const bytes = await readContent(file, problems);
    if (bytes) {
      const checked = checkArticleFile(file, bytes, { known, nameOf, base });
      problems.push(...checked.problems);
      if (checked.entry) articles.push(checked.entry);
    }
    onProgress?.(index + 1, files.articles.length);
  }

  if (
    articles.length > 0 &&
    !problems.some(isError) &&
    !articles.some((one) => one.quotes.length > 0)
  ) {
    problems.push({
      file: listing.root,
      line: 1,
      column: 1,
      rule: 'no-quotes',
      message: 'no article has a quote',
      hint: 'Add quotes to the frontmatter of at least one article.',
    });
  }
  const tree = {
    articles,
    speakers: speakers.map(entryOf),
    topics: topics.map(entryOf),
    pages: pages.map(entryOf),
  } satisfies Tree;
  return { tree: problems.some(isError) ? undefined : tree, problems: sorted(problems) };
}

function registerOf(
  files: readonly ContentFile[],
  reads: readonly Read<{ name: string; alternateName: string[] }>[],
): Register {
  const read = new Map(reads.map(({ id, data }) => [id, data]));
  return new Register(
    files.map(({ id }) => {
      const data = read.get(id);
      return { id, names: data ? [data.name, ...data.alternateName] : [] };
    }),
  );
}

async function readFolder<Name extends Exclude<Folder, 'articles'>>(
  folder: Name,
  files: readonly ContentFile[],
  base: string,
  problems: Problem[],
): Promise<Read<z.output<(typeof SCHEMAS)[Name]>>[]> {
  const reads: Read<z.output<(typeof SCHEMAS)[Name]>>[] = [];
  for (const file of files) {
    const read = await readOne<z.output<(typeof SCHEMAS)[Name]>>(folder, file, base, problems);
    if (read) reads.push(read);
  }
  return reads;
}

async function readOne<Data>(
  folder: Folder,
  file: ContentFile,
  base: string,
  problems: Problem[],
): Promise<Read<Data> | undefined> {
  const bytes = await readContent(file, problems);
  if (!bytes) return undefined;
  const source = readSource(file.shown, bytes);
  if (Array.isArray(source)) {
    problems.push(...source);
    return undefined;
  }
  const parsed = parseFrontmatter(source, SCHEMAS[folder]);
  problems.push(...parsed.problems);
  const body = parseBody(source.body, base);
  problems.push(...bodyProblems(source, body));
  if (parsed.data === undefined) return undefined;
  return { id: file.id, source, data: parsed.data as Data, html: toHtml(...body.tree.children) };
}

function entryOf<Data>({ id, data, html }: Read<Data>): { id: string; data: Data; html: string } {
  return { id, data, html };
}

function sorted(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
