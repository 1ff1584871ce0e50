/** What the list of all topics shows. */
import type { Archive } from '../archive/model.ts';
import { topicPages, voiceAddress } from '../lists/topic-pages.ts';
import { PATHS } from '../paths.ts';
import { listMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { counted } from '../statistics/counts.ts';
import { whoSaysWhat } from '../statistics/matrix.ts';
import { frameOf, type PageModel } from './page.ts';
import { linkTo, type Link } from './parts.ts';

interface TopicsPage extends PageModel {
  topics: (Link & { description: string | undefined; quotes: number; articles: number })[];
  matrix: TopicMatrix;
}

/** How often each of the most quoted voices speaks on each topic. */
export interface TopicMatrix {
  voices: Link[];
  /** What the column of the others is called; undefined where there are none. */
  others: string | undefined;
  /** Each cell with where it leads. */
  rows: { topic: Link; cells: { count: number; path: string }[] }[];
}

const COLUMNS = 6;

/** What the list of all topics shows. */
export function topicsPage(archive: Archive, addresses: Addresses): TopicsPage {
  const path = PATHS.topics;
  const description = `${counted(archive.topics.length, 'topic')}, und wer sich dazu geäußert hat.`;
  return {
    ...frameOf(archive, path, listMeta({ title: 'Themen', description, path }, addresses)),
    topics: archive.topics.map((topic) => ({
      ...linkTo(topic),
      description: topic.description,
      quotes: topic.quotes.length,
      articles: topic.articles.length,
    })),
    matrix: topicMatrix(archive),
  };
}

function topicMatrix({ quotes }: Archive): TopicMatrix {
  const { voices, others, rows } = whoSaysWhat(quotes, COLUMNS);
  return {
    voices: voices.map(linkTo),
    others: others > 0 ? 'Weitere' : undefined,
    rows: rows.map(({ topic, cells }) => {
      const pages = topicPages(topic);
      return {
        topic: linkTo(topic),
        cells: cells.map((cell, index) => {
          const voice = voices[index];
          const address = voice && voiceAddress(pages, voice);
          return { count: cell.length, path: address ?? topic.path };
        }),
      };
    }),
  };
}
