import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADER_ROWS, headersFor } from '../../../src/hosting/headers.ts';
import { writeHostFiles } from '../../../src/hosting/host-files.ts';
import { MEDIA_TYPES, mediaType } from '../../../src/hosting/media-types.ts';

/** A path for every row of the two tables, and some that several rows fit. */
const PATHS = [
  ...HEADER_ROWS.map(({ pattern }) => pattern.replace('*', 'ordner/datei')),
  ...MEDIA_TYPES.map(({ suffix }) => `/ordner/datei${suffix}`),
  ...['/', '/suche/', '/feed.xml', '/artikel/a/annotations.jsonld', '/artikel/a/text.txt'],
];

interface Rule {
  path: RegExp;
  unset: string[];
  set: [name: string, value: string][];
}

/** A reader of `_headers` for each way in which hosts treat several rules that fit one path. */
const HOSTS = {
  Cloudflare: (rules: Rule[]) => {
    const headers: Record<string, string> = {};
    for (const { unset, set } of rules) {
      for (const name of unset) Reflect.deleteProperty(headers, name);
      for (const [name, value] of set) {
        headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
      }
    }
    return headers;
  },
  Netlify: (rules: Rule[]) => Object.fromEntries(rules.flatMap(({ set }) => set)),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-host-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(['/', '/presse/wortlaut/'])('the files for hosts, base path %s', (base) => {
  const root = base.slice(0, -1);
  let file: string;
  beforeAll(async () => {
    await writeHostFiles({ outDir: folder, base });
    file = await readFile(join(folder, '_headers'), 'utf8');
  });

  test.each(Object.entries(HOSTS))('give the headers of the table on %s', (_, apply) => {
    const rules = parse(file);
    for (const path of PATHS) {
      const { 'Content-Type': type, ...headers } = apply(
        rules.filter((rule) => rule.path.test(`${root}${path}`)),
      );
      expect({ path, ...headers }).toEqual({ path, ...headersFor(path) });
      if (type) expect({ path, type }).toEqual({ path, type: mediaType(path) });
    }
  });

  test('tell hosts the types that they do not know', () => {
    const rules = parse(file);
    for (const { suffix, type, known } of MEDIA_TYPES) {
      const fitting = rules.filter((rule) => rule.path.test(`${root}/ordner/datei${suffix}`));
      if (!known) expect(HOSTS.Netlify(fitting)['Content-Type']).toBe(type);
    }
  });

  test('keep to Cloudflare’s limits', () => {
    const lines = file.split('\n');
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(paths.length).toBeLessThanOrEqual(100);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });
});

function parse(file: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of file.split('\n')) {
    const rule = rules.at(-1);
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) {
      const pattern = line.replace(/[.+?()[\]{}|^$\\]/g, '\\$&').replace('*', '.*');
      rules.push({ path: new RegExp(`^${pattern}$`), unset: [], set: [] });
    } else if (line.startsWith('  ! ')) rule?.unset.push(line.slice(4));
    else if (name) rule?.set.push([name, value]);
    else if (line !== '') throw new Error(`Not a line of _headers: ${line}`);
  }
  return rules;
}
