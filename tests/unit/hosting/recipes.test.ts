import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HEADER_ROWS } from '../../../src/hosting/headers.ts';
import { MEDIA_TYPES } from '../../../src/hosting/media-types.ts';

/** Where a server runs, tests/site/hosting compares each answer; this holds where none can be installed. */
describe.each(['src/hosting/nginx.conf', 'src/hosting/Caddyfile'])('%s', (file) => {
  const recipe = readFileSync(file, 'utf8');

  test('has every value of the header table', () => {
    const values = HEADER_ROWS.flatMap(({ headers }) => Object.values(headers));
    expect([...new Set(values)].filter((value) => !recipe.includes(`"${value}"`))).toEqual([]);
  });

  test('knows the media types', () => {
    const own = MEDIA_TYPES.filter(({ known }) => !known).map(
      ({ type }) => type.split('; charset')[0],
    );
    expect(own.filter((type) => !recipe.includes(type ?? ''))).toEqual([]);
  });
});

describe('.github/workflows/pages.yml', () => {
  const source = readFileSync('.github/workflows/pages.yml', 'utf8');
  const workflow = parse(source) as {
    jobs: Record<
      string,
      { steps: { run?: string; uses?: string; env?: Record<string, string> }[] }
    >;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('builds for the address and base path that Pages is configured for', () => {
    expect(steps.find(({ run }) => run === 'npm run build')?.env).toEqual({
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      BASE_PATH: '${{ steps.pages.outputs.base_path }}/',
    });
  });

  test('takes only GitHub’s own actions, by commit, with the version beside it', () => {
    const used = source.split('\n').filter((line) => /\buses:/.test(line));
    expect(used).toHaveLength(steps.filter(({ uses }) => uses).length);
    const pinned = /uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(used.filter((line) => !pinned.test(line))).toEqual([]);
  });
});
