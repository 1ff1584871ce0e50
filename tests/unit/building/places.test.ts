import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { folderState } from '../../../src/building/fingerprint.ts';
import { checkOutput, checkPlaces, MARK, MARK_TEXT } from '../../../src/building/places.ts';
import { readSettings } from '../../../src/settings.ts';

/** Below `.cache`, since an output folder lies in the project. */
let room: string;

beforeAll(() => {
  mkdirSync('.cache/tests', { recursive: true });
  room = mkdtempSync('.cache/tests/places-');
});
afterAll(() => rmSync(room, { recursive: true }));

function refusal(env: NodeJS.ProcessEnv): string {
  try {
    checkPlaces(readSettings(env));
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('an output folder', () => {
  test.each([
    ['content'],
    ['content/articles'],
    ['src'],
    ['src/neu'],
    ['.git'],
    ['.git/neu'],
    ['node_modules'],
    ['node_modules/zod'],
    ['public'],
    ['tests'],
    ['.cache'],
    ['.cache/builds'],
  ])('%s is refused', (OUT_DIR) => {
    expect(refusal({ OUT_DIR })).toMatch(/^SettingsError: OUT_DIR=/);
  });

  test('that holds the content is refused, and so is one in it', () => {
    mkdirSync(path.join(room, 'site/content'), { recursive: true });
    const CONTENT_DIR = path.join(room, 'site/content');
    expect(refusal({ OUT_DIR: path.join(room, 'site'), CONTENT_DIR })).toMatch(/überschneidet/);
    expect(refusal({ OUT_DIR: path.join(CONTENT_DIR, 'out'), CONTENT_DIR })).toMatch(
      /überschneidet/,
    );
    expect(refusal({ OUT_DIR: path.join(room, 'not-there'), CONTENT_DIR })).toBe('');
  });

  test('is refused through links too', () => {
    symlinkSync(path.resolve('src'), path.join(room, 'to-sources'));
    symlinkSync(path.resolve('content'), path.join(room, 'to-content'));
    symlinkSync('/', path.join(room, 'to-root'));
    expect(refusal({ OUT_DIR: path.join(room, 'to-sources') })).toMatch(/mit src/);
    expect(refusal({ OUT_DIR: path.join(room, 'to-sources/neu') })).toMatch(/mit src/);
    expect(refusal({ OUT_DIR: path.join(room, 'to-root/neu') })).toMatch(/innerhalb des Projekts/);
    const CONTENT_DIR = path.join(room, 'to-content');
    expect(refusal({ OUT_DIR: 'content/x', CONTENT_DIR })).toMatch(/überschneidet/);
  });

  test('shares no cache with another', () => {
    const caches = ['a/b', 'a_b', 'a%b', 'dist', 'dev', 'tests'].map(
      (OUT_DIR) => readSettings({ OUT_DIR }).cacheDir,
    );
    expect(new Set(caches).size).toBe(caches.length);
    for (const cache of caches) expect(path.dirname(cache)).toBe(path.resolve('.cache/builds'));
  });

  test('content lies in no folder that builds work in', () => {
    const CONTENT_DIR = path.join(readSettings({}).cacheDir, 'content');
    expect(refusal({ CONTENT_DIR })).toMatch(/^SettingsError: CONTENT_DIR=/);
  });
});

describe('what an output folder holds', () => {
  const place = (name: string): { outDir: string; cacheDir: string } => ({
    outDir: path.resolve(room, name),
    cacheDir: path.resolve(room, `${name}-cache`),
  });
  const check = (places: { outDir: string; cacheDir: string }): Promise<void> =>
    checkOutput({ ...readSettings({}), ...places });
  const write = (folder: string, name: string, text = ''): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  test('may be nothing, or what a build has written', async () => {
    await check(place('absent'));
    const empty = place('empty');
    mkdirSync(empty.outDir);
    await check(empty);
    const built = place('built');
    write(built.outDir, MARK, MARK_TEXT);
    write(built.outDir, 'index.html');
    await check(built);
  });

  test('may not be anything else', async () => {
    const foreign = place('foreign');
    write(foreign.outDir, 'roman.md');
    await expect(check(foreign)).rejects.toThrow(/etwa roman\.md/);
    write(foreign.outDir, MARK, 'something else of this name');
    await expect(check(foreign)).rejects.toThrow(/kein Build geschrieben/);
    const repository = place('repository');
    write(repository.outDir, MARK, MARK_TEXT);
    write(path.join(repository.outDir, '.git'), 'HEAD');
    await expect(check(repository)).rejects.toThrow(/kein Build geschrieben/);
    const file = place('file');
    writeFileSync(file.outDir, '');
    await expect(check(file)).rejects.toThrow(/ist kein Ordner/);
  });

  test('may lack the mark where it is, to the file, what the last build recorded', async () => {
    const old = place('old');
    write(old.outDir, 'index.html');
    write(old.cacheDir, 'build.json', JSON.stringify({ state: folderState(old.outDir) }));
    await check(old);
    write(old.outDir, 'roman.md');
    await expect(check(old)).rejects.toThrow(/kein Build geschrieben/);
  });

  test('may be a link only to a folder', async () => {
    const linked = place('linked');
    symlinkSync('nowhere', linked.outDir);
    await expect(check(linked)).rejects.toThrow(/ist kein Ordner/);
    cpSync(place('built').outDir, path.join(room, 'target'), { recursive: true });
    symlinkSync(path.resolve(room, 'target'), path.join(room, 'to-target'));
    const settings = readSettings({ OUT_DIR: path.join(room, 'to-target') });
    expect(settings.outDir).toBe(path.resolve(room, 'target'));
    await checkOutput(settings);
  });
});

describe('the folder of the project', () => {
  test.each([['a%20b'], ['a#b'], ['a?b'], ['a"b'], ['a*b'], ['a\nb'], ['a\tb']])(
    '%j cannot be built in, which is said before any work',
    (name) => {
      const cwd = vi.spyOn(process, 'cwd').mockReturnValue(`/projekte/${name}`);
      expect(() => readSettings({})).toThrow(/^Der Pfad des Projekts enthält [^\p{Cc}]*$/u);
      cwd.mockRestore();
    },
  );
});
