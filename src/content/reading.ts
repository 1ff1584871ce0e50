import type { z } from 'zod';
import { parseBody } from '../markdown/parse.ts';
import { toHtml } from '../markdown/render.ts';
import { pageSchema } from '../schemas/page.ts';
import { publicationSchema, type PublicationData } from '../schemas/publication.ts';
import { speakerSchema } from '../schemas/speaker.ts';
import { topicSchema } from '../schemas/topic.ts';
import { readContent, type ContentFile } from './files.ts';
import { HeldFiles, type FoundInFiles } from './held-files.ts';
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
  /** Its path as problems show it. */
  file: string;
  /** The file taken apart, for who needs the places of its values. */
  source: () => Source;
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
export function readFolder<Name extends keyof Schemas>(
  folder: Name,
  files: readonly ContentFile[],
  base: string,
  problems: Problem[],
  held: FoundInFiles = new HeldFiles(),
): Read<z.output<Schemas[Name]>>[] {
  const reads: Read<z.output<Schemas[Name]>>[] = [];
  for (const file of files) {
    const bytes = readContent(file, problems);
    if (!bytes) continue;
    const { problems: own, found } = held.find(file.path, bytes, () =>
      readOne(folder, file.shown, bytes, base),
    );
    append(problems, own);
    if (found) {
      const data = found.data as z.output<Schemas[Name]>;
      reads.push({
        id: file.id,
        file: file.shown,
        source: sourceOf(file.shown, bytes),
        ...found,
        data,
      });
    }
  }
  return reads;
}

type FoundInOne = Omit<Read<unknown>, 'id' | 'file' | 'source'>;

function readOne(
  folder: keyof Schemas,
  shown: string,
  bytes: Uint8Array,
  base: string,
): { problems: Problem[]; found?: FoundInOne } {
  const source = readSource(shown, bytes);
  if (Array.isArray(source)) return { problems: source };
  const { data, problems } = parseFrontmatter(source, SCHEMAS[folder]);
  const body = parseBody(source.body, base);
  const all = [...problems, ...bodyProblems(source, body, 'page')];
  if (data === undefined) return { problems: all };
  const html = toHtml(...body.tree.children);
  return { problems: all, found: { data, html, links: linksOf(source, body.links) } };
}

/** Takes a file apart that could be read before, when it is first asked for. */
function sourceOf(shown: string, bytes: Uint8Array): () => Source {
  let source: Source | undefined;
  return () => {
    if (source) return source;
    const read = readSource(shown, bytes);
    if (Array.isArray(read)) throw new TypeError(`${shown} is no content file`);
    return (source = read);
  };
}

/** What the publication says of itself; without its file, or with mistakes in it, the project's defaults. */
export function readPublication(
  file: ContentFile | undefined,
  problems: Problem[],
): PublicationData {
  const defaults = publicationSchema.parse({});
  const source = file && readFile(file, problems);
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

function readFile(file: ContentFile, problems: Problem[]): Source | undefined {
  const bytes = readContent(file, problems);
  if (!bytes) return undefined;
  const source = readSource(file.shown, bytes);
  if (!Array.isArray(source)) return source;
  problems.push(...source);
  return undefined;
}
