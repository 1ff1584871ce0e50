/** What voices and topics are called, noted at every word of their names. */
import type { Archive, Quote, Voice } from '../../archive/model.ts';
import { capitalised, fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import type { Drafts } from './drafts.ts';
import { MOST_OFFERS, type Offer } from './entry.ts';
import { union, type Rows } from './rows.ts';
import { calledBy, nameKeys } from './voice-names.ts';

/** @param isProper whether a word of a name, `last` or before others, is a name rather than a word that everyone uses */
export function addVoices(
  { voices, quotes }: Archive,
  drafts: Drafts,
  isProper: (word: string, last: boolean) => boolean,
): void {
  const rows = rowsByVoice(quotes);
  const mostQuoted = [...voices].sort(
    (a, b) => b.quotes.length - a.quotes.length || (a.id < b.id ? -1 : 1),
  );
  const collected = new Map<string, Rows[][]>();
  const collect = (key: string, level: number, own: Rows) => {
    let lists = collected.get(key);
    if (!lists) collected.set(key, (lists = [[], [], [], []]));
    lists[level]?.push(own);
  };
  for (const voice of mostQuoted) {
    const names = [voice.name, ...voice.alternateName];
    const own = rows.get(voice) ?? [];
    const called = new Set<string>();
    for (const name of names) {
      const { key, level } = calledBy(name) ?? {};
      if (key === undefined || level === undefined || called.has(key)) continue;
      called.add(key);
      collect(key, level, own);
      drafts.of(key);
    }
    for (const key of nameKeys(names)) {
      const { offers } = drafts.of(key);
      if (offers.length < MOST_OFFERS) offers.push(offer(voice));
      if (!called.has(key)) collect(key, 3, own);
    }
    for (const name of names) {
      const words = tokens(name);
      words.forEach(({ text }, at) => {
        if (capitalised(text) && isProper(text, at === words.length - 1))
          drafts.of(fold(text)).proper = true;
      });
    }
  }
  for (const [key, [one = [], two = [], three = [], elsewhere = []]] of collected) {
    const draft = drafts.of(key);
    draft.called = [union(one), union(two), union(three)];
    draft.named = union(elsewhere);
  }
}

/** Notes each topic under every word of its names. */
export function addTopics({ topics }: Archive, drafts: Drafts): void {
  for (const topic of topics) {
    for (const key of nameKeys([topic.name, ...topic.alternateName]))
      drafts.of(key).topics.push(offer(topic));
  }
}

function rowsByVoice(quotes: readonly Quote[]): Map<Voice, Rows> {
  const rows = new Map<Voice, Rows>();
  quotes.forEach(({ speaker }, row) => {
    const own = rows.get(speaker);
    if (own) own.push(row);
    else rows.set(speaker, [row]);
  });
  return rows;
}

function offer({ id, name, quotes }: { id: string; name: string; quotes: Quote[] }): Offer {
  return { id, name, quotes: quotes.length };
}
