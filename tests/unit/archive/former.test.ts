import { expect, test } from 'vitest';
import { formerAddresses } from '../../../src/archive/former.ts';
import { archiveOf } from '../../archive.ts';

test('former ids of articles, quotes, voices and topics lead to what has them now', () => {
  const archive = archiveOf({
    voices: [{ id: 'ada', formerIds: ['a-berg'] }],
    topics: [{ id: 'plan', formerIds: ['plaene'] }],
    articles: [
      {
        id: 'neu',
        formerIds: ['alt'],
        text: ['eins zwei'],
        topics: ['plan'],
        quotes: [
          { id: 'q1', speaker: 'ada', segments: ['eins'], formerIds: ['q0'] },
          { id: 'q2', speaker: 'ada', segments: ['zwei'] },
        ],
      },
    ],
  });
  expect(formerAddresses(archive).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '/artikel/alt/ /artikel/neu/',
    '/artikel/alt/einbetten/ /artikel/neu/einbetten/',
    '/zitate/neu/q0/ /zitate/neu/q1/',
    '/zitate/alt/q1/ /zitate/neu/q1/',
    '/zitate/alt/q0/ /zitate/neu/q1/',
    '/zitate/alt/q2/ /zitate/neu/q2/',
    '/stimmen/a-berg/ /stimmen/ada/',
    '/themen/plaene/ /themen/plan/',
  ]);
});
