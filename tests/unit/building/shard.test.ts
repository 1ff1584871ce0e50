import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, isIn, readShard, recordOf } from '../../../src/building/shard.ts';
import { settingsOf } from '../../sites.ts';

describe('parts of a site', () => {
  test('are named by number and count', () => {
    expect(readShard('3/8')).toEqual({ number: 3, of: 8 });
    expect(readShard('1/1')).toEqual({ number: 1, of: 1 });
  });

  test.each(['0/3', '4/3', '1/0', '1/101', '3', '3/', '/3', '1/3/3', '-1/3', '1.5/3', ' 1/3', ''])(
    '„%s“ names none',
    (text) => {
      expect(() => readShard(text)).toThrow(`gefunden: ${text}`);
    },
  );

  test('together make everything, and nothing twice', () => {
    const division = fc.tuple(fc.string(), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(division, ([name, of]) => {
        const makers = Array.from({ length: of }, (_, index) => index + 1).filter((number) =>
          isIn({ number, of }, name),
        );
        expect(makers).toHaveLength(1);
      }),
    );
  });

  test('make about as much each', () => {
    const names = Array.from({ length: 3000 }, (_, at) => `bilder/artikel-${String(at)}.png`);
    for (const number of [1, 2, 3]) {
      const share = names.filter((name) => isIn({ number, of: 3 }, name)).length;
      expect(share).toBeGreaterThan(900);
      expect(share).toBeLessThan(1100);
    }
  });
});

describe('a part that is not of the same', () => {
  const settings = { ...settingsOf('own'), buildTime: new Date('2026-12-01T00:00:00Z') };
  const whole = recordOf(settings, { code: 'c', digest: 'd', files: new Map() });

  test('settings, moment, code or content is told from one that is', () => {
    expect(differenceOf(whole, whole)).toBeUndefined();
    const other = { ...whole.settings, BASE_PATH: '/a/' };
    expect(differenceOf({ ...whole, settings: other }, whole)).toBe(
      'mit anderen Einstellungen (BASE_PATH: /a/ statt /)',
    );
    expect(differenceOf({ ...whole, builtFor: '2026-12-02T00:00:00.000Z' }, whole)).toContain(
      '2026-12-02',
    );
    // Other code has another digest as well.
    expect(differenceOf({ ...whole, code: 'x', digest: 'x' }, whole)).toContain('anderem Code');
    expect(differenceOf({ ...whole, digest: 'x' }, whole)).toBe('aus anderem Inhalt');
  });
});
