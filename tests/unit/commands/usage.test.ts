/** Every command says how it is called, in German, where it is asked or does not understand. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptByNpm } from '../../../src/commands/usage.ts';

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

test('a renaming in a folder that there is not says which is meant, and what stays as it was', () => {
  expect(run('rename', 'stimmen/ben-cordes', 'neu').err).toContain(
    'Meinen Sie „speakers/ben-cordes“?',
  );
  expect(run('rename', 'topic/haushalt', 'neu').err).toContain('Meinen Sie „topics/haushalt“?');
  expect(run('rename', 'quark/haushalt', 'neu').err).not.toContain('Meinen Sie');
  expect(run('rename', 'topics/haushalt', 'etat').out).toContain('Der Name (name) ist derselbe');
});

test('an option that npm has kept for itself stops the command, which would do without', () => {
  const call = (argv: string[], env: Record<string, string>): string | undefined =>
    keptByNpm('rename', ['dry-run', 'type'], { argv, env });
  expect(call(['a', 'b'], { npm_config_dry_run: 'true' })).toMatch(
    /^Vor --dry-run fehlt „--“.*npm run rename -- …$/,
  );
  expect(call(['a', '--dry-run'], { npm_config_dry_run: 'true' })).toBeUndefined();
  expect(call(['a', '--type=Country'], { npm_config_type: '' })).toBeUndefined();
  expect(call(['a', 'b'], { npm_config_loglevel: 'silent' })).toBeUndefined();
});

test.each([
  ['rename', 'dry_run', 'speakers/ben-cordes', 'neu'],
  ['draft', 'dry_run', 'README.md', ''],
  ['new', 'type', 'speaker', 'Neu'],
])('%s writes nothing where npm has kept an option', (command, option, ...args) => {
  const { status, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], {
    env: { ...process.env, CONTENT_DIR: content, [`npm_config_${option}`]: 'true' },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('fehlt „--“')]);
});

test('what is to be begun may be named in German, and is told in English', () => {
  expect(run('new', 'stimme', 'Cara Tal').err).toContain('Meinen Sie „speaker“?');
  expect(run('new', 'artikel', 'Etat').err).toContain('Meinen Sie „article“?');
});

test('a new file says what is left, and not that nobody uses it yet', () => {
  const { code, out, err } = run('new', 'speaker', 'Cara Tal');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('wenn es keine Person ist');
  expect(out).not.toContain('Warnung');
  expect(run('new', 'page', 'Impressum').out).not.toContain('Warnung');
  expect(run('check').out + run('check').err).toContain('Platzhalter');
});

test('a new file takes no address that leads to another', () => {
  expect(run('rename', 'speakers/ben-cordes', 'cordes').code).toBe(0);
  const { code, err } = run('new', 'speaker', 'Ben Cordes');
  expect(code).toBe(1);
  expect(err).toMatch(/ben-cordes\.md heißt jetzt \S*speakers\/cordes\.md/);
});

test('a new file is not written twice', async () => {
  expect(run('new', 'topic', 'Wetter').code).toBe(0);
  const before = await readFile(path.join(content, 'topics/wetter.md'), 'utf8');
  const { code, err } = run('new', 'topic', 'Wetter');
  expect([code, err]).toEqual([1, expect.stringContaining('nehmen Sie einen anderen Namen')]);
  expect(await readFile(path.join(content, 'topics/wetter.md'), 'utf8')).toBe(before);
});
