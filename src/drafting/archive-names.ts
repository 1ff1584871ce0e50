/** Speakers and topics of the content folder, as far as they can be read. */
import { listContent } from '../content/files.ts';
import { readFolder, readPublication } from '../content/reading.ts';
import type { Problem } from '../content/rules.ts';
import type { ArchiveNames } from './new-article.ts';

/** Whether there is a content folder, what it knows, and the publication’s time zone. */
export async function readNames(
  directory: string,
): Promise<{ names: ArchiveNames; timeZone: string } | undefined> {
  const { files, publication, problems } = await listContent(directory);
  const missing = problems.some(({ rule }) => rule === 'content-folder');
  if (missing && Object.values(files).every((list) => list.length === 0)) return undefined;
  const unread: Problem[] = [];
  const speakers = readFolder('speakers', files.speakers, '/', unread);
  const topics = readFolder('topics', files.topics, '/', unread);
  const { timeZone } = readPublication(publication, unread);
  const nameOf = new Map(speakers.map(({ id, data }) => [id, data.name]));
  return {
    timeZone,
    names: {
      speakerIds: [
        ...files.speakers.map(({ id }) => id),
        ...speakers.flatMap(({ data }) => data.formerIds),
      ],
      speakers: speakers.map(({ id, data }) => ({
        ...data,
        id,
        affiliation:
          data.affiliation === undefined
            ? undefined
            : (nameOf.get(data.affiliation) ?? data.affiliation),
      })),
      topics: topics.map(({ id, data }) => ({ ...data, id })),
    },
  };
}
