/** One article at the desk, for tests that change its file underneath. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from '@playwright/test';
import { serveDesk, type DeskServer } from './desk-server.ts';

/** Id of the article in the project's own content. */
export const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';

interface DeskArticle {
  server: DeskServer;
  /** Address of the article at the desk. */
  url: string;
  /** Path of its file. */
  file: string;
  /** The file before any test, which it is again before each. */
  before: string;
}

/** Serves the desk for all tests of a file. What is returned is filled in before the first of them. */
export function deskArticle(): DeskArticle {
  const at = {} as DeskArticle;
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    at.server = await serveDesk();
    at.url = `${at.server.url}artikel/${NATO}/`;
    at.file = path.join(at.server.content, 'articles', `${NATO}.md`);
    at.before = await readFile(at.file, 'utf8');
  });
  test.beforeEach(() => writeFile(at.file, at.before));
  test.afterAll(() => at.server.close());
  return at;
}
