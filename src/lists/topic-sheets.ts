/** A topic's quotes under the voices that say them. */
import type { Quote, Topic, Voice } from '../archive/model.ts';
import { rank } from '../statistics/matrix.ts';
import { sheetPath, sheetsOf, type Sheet } from './paging.ts';

const QUOTES_A_SHEET = 60;

/** The most quoted voice first, each voice's quotes together, the newest first. */
export function topicSheets(topic: Topic): Sheet<Quote>[] {
  const voices = rank(topic.quotes, ({ speaker }) => [speaker]);
  return sheetsOf(
    voices.flatMap(({ quotes }) => quotes),
    QUOTES_A_SHEET,
    topic.path,
  );
}

/** Where on those sheets a voice's quotes begin: `/themen/hafen/seite-2/#stimme-anna-berg`. */
export function voiceAddress(sheets: readonly Sheet<Quote>[], voice: Voice): string | undefined {
  const sheet = sheets.find(({ items }) => items.some(({ speaker }) => speaker === voice));
  return sheet && `${sheetPath(sheet.path, sheet.number)}#${voiceAnchor(voice)}`;
}

export function voiceAnchor({ id }: Voice): string {
  return `stimme-${id}`;
}
