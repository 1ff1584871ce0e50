import { describe, expect, test } from 'vitest';
import { movedPage } from '../../../src/hosting/redirects.ts';
import { FINDINGS } from '../../../src/verify/finding.ts';
import { sitemap, sitemapEntries, sitemapParts, urlSet } from '../../../src/publish/sitemap.ts';
import {
  ExhaustedError,
  UnreadableError,
  type Publication,
} from '../../../src/verify/publication.ts';
import { verifySite } from '../../../src/verify/site.ts';
import { archiveOf } from '../../archive.ts';
import { publish, type Files } from '../publish/published.ts';
import { ADDRESSES, sampleArchive } from '../publish/sample.ts';
import { BREAKS } from './breaks.ts';

function publicationOf(files: Files): Publication {
  return {
    read(path) {
      const content = files.get(path);
      return content === undefined
        ? Promise.reject(new UnreadableError('ist nicht da'))
        : Promise.resolve(new TextEncoder().encode(content));
    },
  };
}

async function findingsAfter(change: (files: Files) => void): Promise<string[]> {
  const files = publish(sampleArchive());
  change(files);
  const { findings } = await verifySite(publicationOf(files));
  return findings.map(({ file, rule }) => `${file} ${rule}`);
}

describe('a publication', () => {
  test('that holds what it states', async () => {
    const archive = sampleArchive();
    expect(await verifySite(publicationOf(publish(archive)))).toEqual({
      articles: 2,
      quotes: 8,
      direct: 4,
      findings: [],
      more: 0,
    });
  });

  test('with an article in which nobody is quoted', async () => {
    const archive = archiveOf({
      articles: [
        { id: 'still', text: ['Niemand sagt etwas.'] },
        {
          id: 'laut',
          text: ['„So“, sagte er.'],
          quotes: [{ id: 'so', speaker: 'er', segments: ['So'] }],
        },
      ],
    });
    expect(await verifySite(publicationOf(publish(archive)))).toEqual({
      articles: 2,
      quotes: 1,
      direct: 1,
      findings: [],
      more: 0,
    });
  });

  test('with pages at former addresses', async () => {
    expect(
      await findingsAfter((files) => {
        const move = { from: '/artikel/alt/', to: '/artikel/hafen/' };
        files.set(move.from.slice(1), movedPage(move, ADDRESSES));
      }),
    ).toEqual([]);
  });

  test('whose sitemap is in parts', async () => {
    expect(
      await findingsAfter((files) => {
        const parts = sitemapParts(sitemapEntries(sampleArchive()), 5);
        files.set('sitemap.xml', sitemap(parts, ADDRESSES));
        parts.forEach((part, index) => {
          files.set(`sitemap-${String(index + 1)}.xml`, urlSet(part, ADDRESSES));
        });
      }),
    ).toEqual([]);
  });

  test('that asks for more reading than a verification does', async () => {
    const files = publish(sampleArchive());
    const publication = publicationOf(files);
    const result = await verifySite({
      read: (path) =>
        path.startsWith('artikel/werft/')
          ? Promise.reject(new ExhaustedError('sie läse mehr als 1 MB'))
          : publication.read(path),
    });
    expect(result.findings[0]).toEqual({
      file: 'die Website',
      rule: 'unfinished',
      message: 'die Prüfung wurde abgebrochen: sie läse mehr als 1 MB',
    });
    expect(result.articles).toBe(1);
  });

  test.each(BREAKS)('%s: %s', async (rule, _, file, change) => {
    expect(await findingsAfter(change)).toContain(`${file} ${rule}`);
  });

  test('every rule is broken once', () => {
    const rules = ['unfinished', ...BREAKS.map(([rule]) => rule)];
    expect(new Set(rules)).toEqual(new Set(Object.keys(FINDINGS)));
  });
});
