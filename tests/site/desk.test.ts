import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE_META, TOKEN_HEADER } from '../../src/desk/protocol.ts';
import { settingsOf, SITES, type SiteName } from '../sites.ts';

/** What only the desk has: its header, its page, the address of its requests, its editor. */
const MARKS = [TOKEN_HEADER, PAGE_META.token, 'redaktion/api', 'cm-editor', 'cm-content', '/desk/'];

describe.each(Object.keys(SITES) as SiteName[])('the site “%s”', (name) => {
  test('has nothing of the desk', async () => {
    const { outDir } = settingsOf(name);
    const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const full = path.join(file.parentPath, file.name);
      expect(path.relative(outDir, full)).not.toMatch(/(?:^|[/\\])redaktion(?:[/\\.]|$)/);
      const content = await readFile(full, 'latin1');
      expect(
        MARKS.filter((mark) => content.includes(mark)),
        full,
      ).toEqual([]);
    }
  });
});
