import { expect, test } from 'vitest';
import { showsTheSame } from '../../../src/building/fingerprint.ts';

const made = {
  fingerprint: '',
  state: '',
  builtFor: '2026-03-01T12:00:00Z',
  heldBack: [
    { id: 'a', headline: 'A', until: '2026-03-02' },
    { id: 'b', headline: 'B', until: '2026-03-05T06:00:00+01:00' },
  ],
  timeZone: 'Europe/Berlin',
};

test.each([
  ['the same moment', '2026-03-01T12:00:00Z', true],
  ['a minute before the day begins in Berlin', '2026-03-01T22:59:00Z', true],
  ['the day, as it begins in Berlin', '2026-03-01T23:00:00Z', false],
  ['an earlier moment, for which more may be held back', '2026-02-01T12:00:00Z', false],
])('a build is still what it should be: %s', (_, now, same) => {
  expect(showsTheSame(made, new Date(now))).toBe(same);
});

test('an instant is due to the minute', () => {
  const later = { ...made, heldBack: made.heldBack.slice(1) };
  expect(showsTheSame(later, new Date('2026-03-05T04:59:00Z'))).toBe(true);
  expect(showsTheSame(later, new Date('2026-03-05T05:00:00Z'))).toBe(false);
});
