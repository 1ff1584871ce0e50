import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HEADER_ROWS, matches } from '../../../src/hosting/headers.ts';
import { MEDIA_TYPES, mediaType } from '../../../src/hosting/media-types.ts';
import { OPEN_DATA, pathOf, withoutCharset } from '../../../src/publish/open-data.ts';

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

/** Where a file of each format of the open data stands. */
const FILES = OPEN_DATA.map((format) => pathOf(format, 'ein-artikel'));

test.each(FILES)('nginx opens %s to other sites, with its type', (path) => {
  const recipe = readFileSync('src/hosting/nginx.conf', 'utf8');
  const opened = /map \$wortlaut_path \$wortlaut_cors \{([^}]*)\}/.exec(recipe)?.[1] ?? '';
  const patterns = [...opened.matchAll(/~(\S+)\s+"\*"/g)].map(([, pattern = '']) => pattern);
  expect(patterns.filter((pattern) => new RegExp(pattern).test(path))).toHaveLength(1);
  const special = [
    ...recipe.matchAll(/location ~ (\S+) \{\s*types \{\}\s*default_type (?:'([^']*)'|([^;]*));/g),
  ].find(([, pattern = '']) => new RegExp(pattern).test(path));
  const own = special?.[2] ?? special?.[3];
  const types = /types \{([^}]+)\}/.exec(recipe)?.[1] ?? '';
  const extension = path.split('.').at(-1) ?? '';
  const usual = new RegExp(`(\\S+)\\s+${extension};`).exec(types)?.[1];
  expect(own ?? usual).toBe(withoutCharset(mediaType(path) ?? ''));
});

test.each(FILES)('Caddy opens %s to other sites, with its type', (path) => {
  const recipe = readFileSync('src/hosting/Caddyfile', 'utf8').replaceAll('{$BASE_PATH:}', '');
  const named = [...recipe.matchAll(/^\s*@(\w+) path (.+)$/gm)].filter(([, , patterns = '']) =>
    patterns.split(' ').some((pattern) => matches(pattern, path)),
  );
  expect(named.map(([, name]) => name)).toContain('open');
  const types = named.flatMap(
    ([, name = '']) =>
      new RegExp(`header @${name} Content-Type (?:"([^"]+)"|\`([^\`]+)\`)`)
        .exec(recipe)
        ?.slice(1) ?? [],
  );
  // Files of JSON have their type from Caddy itself.
  const last = types.filter((type) => type !== undefined).at(-1) ?? 'application/json';
  expect(last).toBe(mediaType(path));
});

type Environment = Record<string, string>;

/** A workflow as it is written, and all of its steps, each with what its job gives it. */
function workflowIn(name: string) {
  const source = readFileSync(`.github/workflows/${name}`, 'utf8');
  const { on, jobs } = parse(source) as {
    on: object;
    jobs: Record<
      string,
      { env?: Environment; steps: { run?: string; uses?: string; env?: Environment }[] }
    >;
  };
  const steps = Object.values(jobs).flatMap((job) =>
    job.steps.map((step) => ({ ...step, env: { ...job.env, ...step.env } })),
  );
  return { source, on, steps };
}

describe.each(['pages.yml', 'pages-large.yml'])('.github/workflows/%s', (name) => {
  test('takes only GitHub’s own actions, by commit, with the version beside it', () => {
    const { source, steps } = workflowIn(name);
    const used = source.split('\n').filter((line) => /\buses:/.test(line));
    expect(used).toHaveLength(steps.filter(({ uses }) => uses).length);
    const pinned = /uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(used.filter((line) => !pinned.test(line))).toEqual([]);
  });
});

test('pages.yml builds for the address and base path that Pages is configured for', () => {
  const { steps } = workflowIn('pages.yml');
  expect(steps.find(({ run }) => run === 'npm run build')?.env).toEqual({
    SITE_URL: '${{ steps.pages.outputs.origin }}',
    BASE_PATH: '${{ steps.pages.outputs.base_path }}/',
  });
});

describe('pages-large.yml', () => {
  const { on, steps } = workflowIn('pages-large.yml');

  test('is started by hand alone: pages.yml publishes on every push', () => {
    expect(Object.keys(on)).toEqual(['workflow_dispatch']);
  });

  test('builds and joins the parts for one address and one moment', () => {
    const same = steps.filter(({ run }) => /^npm run (?:build|join)/.test(run ?? ''));
    expect(same.map(({ run }) => run)).toEqual([
      'npm run build -- --shard ${{ matrix.part }}/${{ strategy.job-total }}',
      'npm run join',
    ]);
    for (const { env } of same) {
      expect(env).toEqual({
        SITE_URL: '${{ needs.begin.outputs.site }}',
        BASE_PATH: '${{ needs.begin.outputs.base }}',
        BUILD_TIME: '${{ needs.begin.outputs.moment }}',
      });
    }
  });
});
