import { expect, test } from 'vitest';
import { isEmpty, readState, writeState } from '../../../src/search/browser/address.ts';

test.each([
  '',
  '?q=Plan',
  '?q=%E2%80%9Enie+wieder%E2%80%9C+Russland',
  '?q=Plan&stimme=mark-rutte&stimme=nato&thema=nato-beitritt&artikel=a&art=direct&art=reported&von=2025-01&bis=2025-12&sortierung=alt',
])('%s comes back as it was', (address) => {
  expect(writeState(readState(address))).toBe(address);
});

test('what an address cannot mean is left out', () => {
  const state = readState(
    '?q=+&art=laut&von=2025-13&bis=gestern&sortierung=zufall&stimme=&stimme=a&stimme=a&x=1',
  );
  expect(state).toMatchObject({
    speech: [],
    from: undefined,
    to: undefined,
    sorting: 'relevanz',
    voice: ['a'],
  });
  expect(writeState(state)).toBe('?stimme=a');
});

test('a search that asks for nothing is empty', () => {
  expect(isEmpty(readState('?q=++'))).toBe(true);
  expect(isEmpty(readState('?sortierung=alt'))).toBe(false);
});
