import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circle, importFault, knownIn, roomOf } from '../lint/rules.mjs';
import { BASE, ROOMS } from '../lint/table.mjs';

const names = Object.keys(ROOMS);

/** Folders below `src/` that are no rooms, and that a room's row may name nevertheless. */
const WITHOUT_CODE = ['styles', 'assets'];

describe('the table of rooms', () => {
  test.each(names)('%s imports from rooms above it alone', (name) => {
    const above = new Set(names.slice(0, names.indexOf(name)));
    const rooms = ROOMS[name]?.imports.filter((other) => !WITHOUT_CODE.includes(other)) ?? [];
    expect(rooms.filter((other) => !above.has(other))).toEqual([]);
  });

  test('has the folders without code for what they are', () => {
    for (const folder of WITHOUT_CODE) {
      const files = readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' });
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => /\.(ts|js|mjs|astro)$/.test(file))).toEqual([]);
    }
  });

  test('stands in the README', () => {
    const readme = readFileSync('README.md', 'utf8').replaceAll(/ +/g, ' ');
    for (const [name, { holds, knows, except = {} }] of Object.entries(ROOMS)) {
      const single = Object.entries(except).map(
        ([file, known]) => `\`${file}\`: ${known.join(', ')}`,
      );
      const known = [...knows, ...single].join('; ') || 'nothing';
      expect(readme).toContain(`| \`${name}\` | ${holds} | ${known} |`);
    }
  });
});

describe('lint', () => {
  test('finds the room of a file', () => {
    expect(roomOf('search/browser/page.ts')).toBe('search/browser');
    expect(roomOf('search/files.ts')).toBe('search');
    expect(roomOf('site.ts')).toBe('site.ts');
  });

  test('refuses an import of a room further down, and allows one further up', () => {
    expect(importFault('quotes/locate.ts', '../content/tree.ts')).toContain('“content”');
    expect(importFault('content/tree.ts', '../quotes/locate.ts')).toBeUndefined();
    expect(importFault('quotes/locate.ts', `../${BASE[0] ?? ''}`)).toBeUndefined();
  });

  test('refuses what has no room, and lets files for all rooms import one another alone', () => {
    expect(importFault('new-room/file.ts', './other.ts')).toContain('no room');
    expect(importFault('site.ts', './paths.ts')).toBeUndefined();
    expect(importFault('site.ts', './quotes/speech.ts')).toContain('“quotes”');
    expect(importFault('settings.ts', './building/build.ts')).toContain('“building”');
  });

  test('refuses what a room may not know', () => {
    expect(importFault('quotes/locate.ts', 'node:fs')).toContain('node');
    expect(importFault('content/files.ts', 'node:fs')).toBeUndefined();
    expect(importFault('publish/feeds/rss.ts', 'astro:content')).toContain('astro');
    expect(importFault('publish/feeds/rss.ts', '../../components/frame/Icons.astro')).toContain(
      'components',
    );
    expect(knownIn('rendering/entry.ts')).toEqual(['astro']);
  });

  test('finds the way of a circle, and none where there is none', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ]);
    expect(circle(edges, 'a', 'b')).toEqual(['b', 'c', 'a']);
    expect(circle(edges, 'd', 'a')).toBeUndefined();
  });
});
