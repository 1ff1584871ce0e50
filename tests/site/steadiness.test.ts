import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { settingsOf } from '../sites.ts';

const elsewhere = await mkdtemp(path.join(tmpdir(), 'elsewhere-'));
afterAll(() => rm(elsewhere, { recursive: true }));

test('another folder, time zone and language give the same bytes', async () => {
  for (const name of [
    'src',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ]) {
    await cp(name, path.join(elsewhere, name), { recursive: true }).catch(ignoreMissing);
  }
  await symlink(path.resolve('node_modules'), path.join(elsewhere, 'node_modules'));
  execFileSync(process.execPath, ['src/commands/build.ts'], {
    cwd: elsewhere,
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
    stdio: 'pipe',
  });
  expect(await digests(path.join(elsewhere, 'dist'))).toEqual(
    await digests(settingsOf('own').outDir),
  );
});

async function digests(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const content = await readFile(path.join(directory, file));
        return [file, createHash('sha256').update(content).digest('hex')] as const;
      }),
    ),
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
