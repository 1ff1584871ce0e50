/** What the search page shows: ways to every quote without a search. */
import type { Archive } from '../archive/model.ts';
import type { PartStart } from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import { listMeta } from '../publish/page-meta.ts';
import { wordingOf } from '../quotes/wording.ts';
import { SPEECH_KINDS, type Speech } from '../quotes/speech.ts';
import type { Addresses } from '../site.ts';
import { yearsOfQuotes } from './lists.ts';
import { frameOf, type PageModel } from './page.ts';
import { counts, type Count } from './parts.ts';

interface SearchPage extends PageModel {
  overview: Overview;
}

/** What the search page shows before anything is typed. */
export interface Overview {
  voices: { most: Count[]; total: number };
  topics: { most: Count[]; total: number };
  kinds: { kind: Speech; count: number; examples: Example[] }[];
  years: PartStart[];
}

interface Example {
  path: string;
  words: string;
  speaker: string;
}

const MOST = 24;
const EXAMPLES = 3;

/** What the search page shows before its script runs. */
export function searchPage(archive: Archive, addresses: Addresses): SearchPage {
  const path = PATHS.search;
  const description =
    'Zitate nach Wörtern, Wortfolgen und Namen durchsuchen und nach Stimme, Thema, Art und Zeit eingrenzen.';
  return {
    ...frameOf(archive, path, listMeta({ title: 'Suche', description, path }, addresses)),
    overview: overviewOf(archive),
  };
}

function overviewOf(archive: Archive): Overview {
  const { voices, topics, quotes } = archive;
  return {
    voices: { most: counts(voices, MOST), total: voices.length },
    topics: { most: counts(topics, MOST), total: topics.length },
    kinds: SPEECH_KINDS.map((kind) => {
      const own = quotes.filter(({ speech }) => speech === kind);
      const examples = own.slice(0, EXAMPLES).map((quote) => ({
        path: quote.path,
        words: wordingOf(quote),
        speaker: quote.speaker.name,
      }));
      return { kind, count: own.length, examples };
    }).filter(({ count }) => count > 0),
    years: yearsOfQuotes(archive),
  };
}
