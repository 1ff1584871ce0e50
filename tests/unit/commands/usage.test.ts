/** Every command says how it is called, in German, where it is asked or does not understand. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const room = await mkdtemp(path.join(tmpdir(), 'usage-'));
const content = path.join(room, 'content');
beforeAll(() => cp('tests/fixtures/checks/base', content, { recursive: true }));
afterAll(() => rm(room, { recursive: true }));

function run(
  command: string,
  ...args: string[]
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/commands/${command}.ts`, ...args],
    { env: { ...process.env, CONTENT_DIR: content, OUT_DIR: 'dist-usage' }, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

describe.each(['check', 'build', 'join', 'start', 'dev', 'new', 'rename', 'draft', 'verify'])(
  '%s',
  (command) => {
    test('answers --help', () => {
      const { code, out, err } = run(command, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Aufruf: npm (?:run )?/);
    });

    test('says what it does not understand, and how it is called', () => {
      const { code, err } = run(command, 'quark');
      expect(code).not.toBe(0);
      expect(err).toMatch(/„?quark|Sagen Sie|Nötig/);
    });
  },
);

test('a renaming done twice, or of what is not there, says what there is', async () => {
  expect(run('rename', 'speakers/ada-berg', 'Ada Neu').err).toContain('Meinen Sie „ada-neu“?');
  expect(run('rename', 'speakers/ada-borg', 'neu').err).toContain(
    'Meinen Sie „speakers/ada-berg“?',
  );
  expect(run('rename', 'articles/haushalt#mutlig', 'neu').err).toContain('Meinen Sie „mutig“?');
  expect(run('rename', 'speakers/ada-berg', 'ada-neu').code).toBe(0);
  expect(run('rename', 'speakers/ada-berg', 'ada-neu').err).toContain(
    'speakers/ada-berg.md heißt jetzt schon speakers/ada-neu.md.',
  );
  expect(run('rename', 'articles/haushalt#mutig', 'kuehn').code).toBe(0);
  expect(run('rename', 'articles/haushalt#mutig', 'kuehn').err).toContain(
    'Es heißt jetzt „kuehn“.',
  );
});

test('a new file is not written twice', async () => {
  expect(run('new', 'topic', 'Wetter').code).toBe(0);
  const before = await readFile(path.join(content, 'topics/wetter.md'), 'utf8');
  const { code, err } = run('new', 'topic', 'Wetter');
  expect([code, err]).toEqual([1, expect.stringContaining('nehmen Sie einen anderen Namen')]);
  expect(await readFile(path.join(content, 'topics/wetter.md'), 'utf8')).toBe(before);
});
