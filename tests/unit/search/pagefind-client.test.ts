import { close, createIndex } from 'pagefind';
import { expect, test } from 'vitest';
import { readingPacks } from '../../../src/search/pagefind/client.ts';

const { index } = await createIndex();
await index?.addCustomRecord({ url: '/', content: 'Wort', language: 'de' });
const { files = [] } = (await index?.getFiles()) ?? {};
await close();

/** The programs of the locked version. */
const programs = new Map(
  files.map(({ path, content }) => [path, new TextDecoder().decode(content)]),
);
const LOADERS = ['pagefind.js', 'pagefind-worker.js'];

function published(name: string, program = programs.get(name) ?? ''): string {
  return new TextDecoder().decode(readingPacks(name, new TextEncoder().encode(program)));
}

interface Client {
  _loadFragment(name: string): Promise<unknown>;
}

/**
 * What loads fragments in a program, by its class alone: the rest needs a browser.
 * @param answer what the file of an address holds; its rejection is that of the network
 */
function client(name: string, answer: (url: string) => Promise<unknown>): Client {
  const program = published(name);
  const from = program.indexOf('async _loadFragment(');
  const to = program.indexOf('async loadFragment(');
  const methods = program.slice(from, to);
  const make = new Function(`return new (class {${methods}})()`) as () => Client;
  return Object.assign(make(), {
    basePath: '/zeitung/pagefind/',
    throttledFetch: async (url: string) => new Response(JSON.stringify(await answer(url))),
    decompress: (bytes: Uint8Array) => bytes,
  });
}

test.each(LOADERS)('%s of the locked version can be made to read packs', (name) => {
  const program = programs.get(name) ?? '';
  expect(program.length).toBeGreaterThan(10_000);
  const added = published(name).length - program.length;
  expect(added).toBeGreaterThan(100);
  expect(added).toBeLessThan(500);
});

test('no other program of the locked version loads fragments', () => {
  for (const name of ['pagefind-highlight.js', 'wasm.de.pagefind'])
    expect(published(name)).toBe(programs.get(name));
});

test.each(LOADERS)('%s asks for a pack once, and takes each fragment out of it', async (name) => {
  const asked: string[] = [];
  const one = client(name, (url) => {
    asked.push(url);
    return Promise.resolve([url, 'zweites', 'drittes']);
  });
  const url = (file: string) => `/zeitung/pagefind/fragment/${file}.pf_fragment`;
  const found = await Promise.all(
    ['de_0a12-2', 'de_0a12-0', 'de_0a13-0', 'de_0a12-1'].map((id) => one._loadFragment(id)),
  );
  expect(found).toEqual(['drittes', url('de_0a12'), url('de_0a13'), 'zweites']);
  expect(await one._loadFragment('de_0a12-1')).toBe('zweites');
  expect(asked).toEqual([url('de_0a12'), url('de_0a13')]);
});

test.each(LOADERS)('%s asks again for a pack that did not come', async (name) => {
  let isOnline = false;
  const one = client(name, () =>
    isOnline ? Promise.resolve(['erstes']) : Promise.reject(new Error('offline')),
  );
  await expect(one._loadFragment('de_0a12-0')).rejects.toThrow('offline');
  isOnline = true;
  expect(await one._loadFragment('de_0a12-0')).toBe('erstes');
});

test.each(['de_b951791', 'pt-br_1234567', 'unknown_1234567'])(
  'a fragment in a file of its own, %s, is read as before',
  async (id) => {
    const one = client('pagefind.js', (url) => Promise.resolve({ url }));
    expect(await one._loadFragment(id)).toEqual({
      url: `/zeitung/pagefind/fragment/${id}.pf_fragment`,
    });
  },
);

test('a program that loads fragments in another way is refused', () => {
  const program = programs.get('pagefind.js') ?? '';
  const other = (from: string, to: string) => () =>
    published('pagefind.js', program.replace(from, to));
  expect(other('_loadFragment(hash){', '_loadFragment(hash,group){')).toThrow(/pagefind\.js/);
  expect(other('async loadFragment(', 'more(){`${a}.pf_fragment`}async loadFragment(')).toThrow();
  expect(() => published('pagefind.js', program + program)).toThrow(/another way/);
  expect(() => published('pagefind.js', '')).toThrow(/another way/);
  expect(() => published('pagefind-highlight.js', program)).toThrow(/pagefind-highlight\.js/);
});
