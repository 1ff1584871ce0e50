/** All files of a tree but its articles, read: what articles are checked against. */
import type { PageData } from '../schemas/page.ts';
import type { PublicationData } from '../schemas/publication.ts';
import type { SpeakerData } from '../schemas/speaker.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { ContentFile, Listing } from './files.ts';
import type { FoundInFiles } from './held-files.ts';
import { readFolder, readPublication, type Read } from './reading.ts';
import { Register } from './references/register.ts';
import type { Problem } from './rules.ts';

interface Others {
  publication: PublicationData;
  speakers: Read<SpeakerData>[];
  topics: Read<TopicData>[];
  pages: Read<PageData>[];
  /** Files with problems still exist: references to them are not reported in addition. */
  known: { speakers: Register; topics: Register };
  /** What each speaker is called. */
  namesOf: (speaker: string) => string[];
}

/** @param found what was found in these files before */
export function readOthers(
  { files, publication }: Listing,
  { base, found }: { base: string; found: FoundInFiles | undefined },
  problems: Problem[],
): Others {
  const read = <Name extends 'speakers' | 'topics' | 'pages'>(name: Name) =>
    readFolder(name, files[name], base, problems, found);
  const others = {
    publication: readPublication(publication, problems),
    speakers: read('speakers'),
    topics: read('topics'),
    pages: read('pages'),
  };
  const { speakers, topics } = others;
  const names = new Map(speakers.map(({ id, data }) => [id, [data.name, ...data.alternateName]]));
  return {
    ...others,
    known: {
      speakers: registerOf(files.speakers, speakers),
      topics: registerOf(files.topics, topics),
    },
    namesOf: (speaker) => names.get(speaker) ?? [],
  };
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
