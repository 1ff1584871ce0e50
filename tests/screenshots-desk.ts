import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { Editor } from './browser/desk-editor.ts';
import { serveDesk } from './browser/desk-server.ts';

/** The desk of the content's first article, a quote of it in focus. */
export async function photographDesk(from: Browser, file: string): Promise<void> {
  const server = await serveDesk();
  try {
    const [name = ''] = await readdir(path.join(server.content, 'articles'));
    const page = await from.newPage({ viewport: { width: 1440, height: 900 } });
    const editor = new Editor(page);
    await editor.open(`${server.url}artikel/${path.basename(name, '.md')}/`);
    await editor.press('j', 'j', 'j');
    await page.screenshot({ path: file });
    await page.close();
  } finally {
    await server.close();
  }
}
