import { describe, expect, test } from 'vitest';
import { momentAddress, topicPages } from '../../../src/lists/topic-pages.ts';
import { topicLanes } from '../../../src/page-models/topic-lanes.ts';
import { voiceTopics } from '../../../src/page-models/voice-topics.ts';
import { spread } from '../../../src/statistics/spread.ts';
import { placeInTime, ticksOf } from '../../../src/statistics/timeline.ts';
import { townArchive } from './town.ts';

const town = townArchive();
const bahn = town.topics.find(({ id }) => id === 'bahn');
const ay = town.voices.find(({ id }) => id === 'ay');
if (!bahn || !ay) throw new Error('the town lacks its tram or its voice');

test('some of many are the first, the last, and what lies evenly between', () => {
  expect(spread([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(spread([1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 5, 9]);
});

describe('time as a line', () => {
  test('has a day where it lies, in years and in months', () => {
    expect(placeInTime(['2024', '2025'], '2025-01-01')).toBe(0.5);
    expect(placeInTime(['2025-11', '2025-12'], '2025-11-01')).toBe(0);
    expect(placeInTime(['2025-11', '2025-12'], '2025-12-31')).toBeLessThan(1);
  });

  test('names no more of many years than there is room for, the ends among them', () => {
    const years = Array.from({ length: 18 }, (_, index) => String(2009 + index));
    const named = ticksOf(years).map(({ date }) => date);
    expect(named.length).toBeLessThanOrEqual(7);
    expect([named[0], named.at(-1)]).toEqual(['2009', '2026']);
  });
});

test('a month or a year of a voice has an address in the topic’s list', () => {
  const pages = topicPages(bahn);
  expect(momentAddress(pages, ay, '2025')).toBe('/themen/bahn/#zeit-2025-11-ay');
  expect(momentAddress(pages, ay, '2026-02')).toBe('/themen/bahn/#zeit-2026-02-ay');
  expect(momentAddress(pages, ay, '2024')).toBeUndefined();
});

test('a lane has what its voice says, the earliest first', () => {
  const lane = topicLanes(bahn)?.lanes[0];
  expect(lane?.name).toBe('Cem Ay');
  expect(lane?.said.map(({ words }) => words)).toEqual([
    '„Zu teuer“',
    'Ay will „nie wieder“ warten',
  ]);
  expect(lane?.times.map(({ count }) => count)).toEqual([1, 1]);
});

test('a voice stands beside those who speak on the same topics', () => {
  expect(voiceTopics(ay).partners[0]).toEqual({
    voice: { name: 'Anna Berg', path: '/stimmen/berg/' },
    topics: [{ name: 'Stadtbahn', path: '/themen/bahn/?stimme=ay&stimme=berg#_vergleich' }],
  });
});
