/** Who speaks on a topic when, and what two voices say on it, side by side. */
import type { Quote, Topic, Voice } from '../archive/model.ts';
import { germanDate } from '../lists/dates.ts';
import { topicPages, momentAddress, voiceAddress } from '../lists/topic-pages.ts';
import { wordingOf } from '../quotes/wording.ts';
import type { Speech } from '../quotes/speech.ts';
import { rank, type Ranked } from '../statistics/matrix.ts';
import { spread } from '../statistics/spread.ts';
import { periodsOf } from '../statistics/timeline.ts';
import { axisOf, laneOf, type Axis, type Lane } from './lanes.ts';

/** When each voice speaks on a topic. */
export interface TopicLanes {
  axis: Axis | undefined;
  /** The most quoted voice first. */
  lanes: VoiceLane[];
  /** How many voices have none. */
  others: number;
}

interface VoiceLane extends Lane {
  /** The voice's. */
  id: string;
  name: string;
  count: number;
  /** What the voice says, the earliest first: all of it, or some from the first to the last. */
  said: Said[];
  /** Where all of it is listed. */
  path: string;
}

interface Said {
  date: string;
  day: string;
  path: string;
  words: string;
  speech: Speech;
}

const LANES = 12;
const SAID = 6;
const WORDS = 200;

/** The voices that have a lane on the topic's page. */
export function lanesOf({ quotes }: Topic): Ranked<Voice>[] {
  return rank(quotes, ({ speaker }) => [speaker]).slice(0, LANES);
}

/** Undefined where one voice speaks at one time: then the list says it all. */
export function topicLanes(topic: Topic): TopicLanes | undefined {
  const periods = periodsOf(topic.quotes);
  const lanes = lanesOf(topic);
  if (lanes.length < 2 && periods.length < 2) return undefined;
  const pages = topicPages(topic);
  return {
    axis: axisOf(periods),
    lanes: lanes.map(({ item: voice, quotes }) => ({
      ...laneOf(periods, quotes, (period) => momentAddress(pages, voice, period) ?? topic.path),
      id: voice.id,
      name: voice.name,
      count: quotes.length,
      said: spread(earliestFirst(quotes), SAID).map(saidOf),
      path: voiceAddress(pages, voice) ?? topic.path,
    })),
    others: new Set(topic.quotes.map(({ speaker }) => speaker)).size - lanes.length,
  };
}

/** Lists have the newest article first, within it the quotes in the order of the text. */
function earliestFirst(quotes: readonly Quote[]): Quote[] {
  return [...quotes].sort((a, b) =>
    a.article.day === b.article.day ? 0 : a.article.day < b.article.day ? -1 : 1,
  );
}

function saidOf(quote: Quote): Said {
  const { article, path, speech } = quote;
  return {
    date: article.day,
    day: germanDate(article.day),
    path,
    words: wordingOf(quote, WORDS),
    speech,
  };
}
