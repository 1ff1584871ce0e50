/** On what a voice speaks when, and who else speaks on it. */
import type { Topic, Voice } from '../archive/model.ts';
import { momentAddress, topicPages } from '../lists/topic-pages.ts';
import { comparisonPath } from '../paths.ts';
import { rank } from '../statistics/matrix.ts';
import { periodsOf } from '../statistics/timeline.ts';
import { axisOf, laneOf, type Axis, type Lane } from './lanes.ts';
import { linkTo, type Count, type Link } from './parts.ts';
import { lanesOf } from './topic-lanes.ts';

/** On which topics a voice speaks when, and with whom. */
export interface VoiceTopics {
  axis: Axis | undefined;
  /** The topic with most quotes first. */
  lanes: TopicLane[];
  /** Topics that have no lane. */
  others: Count[];
  partners: Partner[];
}

interface TopicLane extends Lane {
  topic: Link;
  count: number;
}

/** A voice that speaks on the same topics, each with where both stand side by side. */
interface Partner {
  voice: Link;
  topics: Link[];
}

const LANES = 12;
const PARTNERS = 6;
const SHARED = 6;

/** What a voice is quoted on and when, and who else is quoted on it. */
export function voiceTopics(voice: Voice): VoiceTopics {
  const topics = rank(voice.quotes, (quote) => quote.topics);
  const shown = topics.slice(0, LANES);
  const periods = periodsOf(shown.flatMap(({ quotes }) => quotes));
  return {
    axis: axisOf(periods),
    lanes: shown.map(({ item: topic, quotes }) => {
      const pages = topicPages(topic);
      return {
        ...laneOf(periods, quotes, (period) => momentAddress(pages, voice, period) ?? topic.path),
        topic: linkTo(topic),
        count: quotes.length,
      };
    }),
    others: topics.slice(LANES).map(({ item, quotes }) => ({
      ...linkTo(item),
      count: quotes.length,
    })),
    partners: partnersOf(
      voice,
      topics.map(({ item }) => item),
    ),
  };
}

/** Those with most topics in common first, of equals those who say most on them. */
function partnersOf(voice: Voice, topics: readonly Topic[]): Partner[] {
  const shared = new Map<Voice, { topics: Topic[]; quotes: number }>();
  for (const topic of topics) {
    const lanes = lanesOf(topic);
    if (!lanes.some(({ item }) => item === voice)) continue;
    for (const { item: other, quotes } of lanes) {
      if (other === voice) continue;
      const entry = shared.get(other) ?? { topics: [], quotes: 0 };
      entry.topics.push(topic);
      entry.quotes += quotes.length;
      shared.set(other, entry);
    }
  }
  return [...shared]
    .sort(([, a], [, b]) => b.topics.length - a.topics.length || b.quotes - a.quotes)
    .slice(0, PARTNERS)
    .map(([other, both]) => ({
      voice: linkTo(other),
      topics: both.topics.slice(0, SHARED).map((topic) => ({
        name: topic.name,
        path: comparisonPath(topic.path, voice.id, other.id),
      })),
    }));
}
