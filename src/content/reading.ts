import type { z } from 'zod';
import { parseBody } from '../markdown/parse.ts';
import { toHtml } from '../markdown/render.ts';
import { pageSchema } from '../schemas/page.ts';
import { publicationSchema, type PublicationData } from '../schemas/publication.ts';
import { speakerSchema } from '../schemas/speaker.ts';
import { topicSchema } from '../schemas/topic.ts';
import { readContent, type ContentFile } from './files.ts';
import { HeldFiles } from './held-files.ts';
import { append, type Problem } from './rules.ts';
import { bodyProblems } from './source/body-problems.ts';
import { linksOf, type WrittenLink } from './source/links.ts';
import { parseFrontmatter } from './source/schema-problems.ts';
import { readSource, type Source } from './source/source.ts';
import { say } from './wording/say.ts';

const SCHEMAS = { speakers: speakerSchema, topics: topicSchema, pages: pageSchema };

type Schemas = typeof SCHEMAS;

/** A speaker, topic or page with its file. */
export interface Read<Data> {
  id: string;
  source: Source;
  data: Data;
  html: string;
  /** Links of its body within the site. */
  links: WrittenLink[];
}

/**
 * Reads the files of a folder; those whose frontmatter has mistakes are left out, with their problems.
 *
 * @param held what was read before, always of one folder as the same kind and with one base path
 */
export async function readFolder<Name extends keyof Schemas>(
  folder: Name,
  files: readonly ContentFile[],
  base: string,
  problems: Problem[],
  held = new HeldFiles(),
): Promise<Read<z.output<Schemas[Name]>>[]> {
  const reads: Read<z.output<Schemas[Name]>>[] = [];
  for (const file of files) {
    const bytes = await readContent(file, problems);
    if (!bytes) continue;
    const found = held.find(file.path, bytes, () => readOne(folder, file, bytes, base));
    append(problems, found.problems);
    if (found.read) reads.push(found.read);
  }
  return reads;
}

function readOne<Name extends keyof Schemas>(
  folder: Name,
  { id, shown }: ContentFile,
  bytes: Uint8Array,
  base: string,
): { problems: Problem[]; read: Read<z.output<Schemas[Name]>> | undefined } {
  const source = readSource(shown, bytes);
  if (Array.isArray(source)) return { problems: source, read: undefined };
  const parsed = parseFrontmatter(source, SCHEMAS[folder]);
  const body = parseBody(source.body, base);
  const problems = [...parsed.problems, ...bodyProblems(source, body, 'page')];
  if (parsed.data === undefined) return { problems, read: undefined };
  const data = parsed.data as z.output<Schemas[Name]>;
  const html = toHtml(...body.tree.children);
  return { problems, read: { id, source, data, html, links: linksOf(source, body.links) } };
}

/** What the publication says of itself; without its file, or with mistakes in it, the project's defaults. */
export async function readPublication(
  file: ContentFile | undefined,
  problems: Problem[],
): Promise<PublicationData> {
  const defaults = publicationSchema.parse({});
  const source = file && (await readFile(file, problems));
  if (!source) return defaults;
  const parsed = parseFrontmatter(source, publicationSchema);
  problems.push(...parsed.problems);
  if (source.body.trim() !== '') {
    problems.push(
      source.problem(
        'unread-file',
        source.bodyStart + source.body.search(/\S/),
        say('publication-body'),
        say('publication-body-mend'),
      ),
    );
  }
  return parsed.data ?? defaults;
}

async function readFile(file: ContentFile, problems: Problem[]): Promise<Source | undefined> {
  const bytes = await readContent(file, problems);
  if (!bytes) return undefined;
  const source = readSource(file.shown, bytes);
  if (!Array.isArray(source)) return source;
  problems.push(...source);
  return undefined;
}
