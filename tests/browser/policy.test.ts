import { expect, test } from '@playwright/test';
import { metaPolicy } from '../../src/hosting/headers.ts';
import { SITES, type SiteName } from '../sites.ts';
import { siteUrl } from './setup.ts';
import { kindsOf, watch } from './watch.ts';

for (const name of Object.keys(SITES) as SiteName[]) {
  test(`every kind of page of the site “${name}” keeps to its policy and its origin`, async ({
    page,
  }) => {
    const seen = await watch(page, new URL(siteUrl(name)).origin);
    const paths = kindsOf(name);
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      await page.goto(siteUrl(name, path), { waitUntil: 'load' });
      const policy = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
      await expect(policy).toHaveAttribute('content', metaPolicy(`/${path}`));
    }
    expect(seen).toEqual([]);
  });
}

test('a page has nothing for its policy to stop: no inline script, style or handler', async ({
  page,
}) => {
  for (const path of kindsOf('own')) {
    await page.goto(siteUrl('own', path));
    const found = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'script:not([src]):not([type="application/ld+json"]), style, [style]',
        ),
        ...[...document.querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
        ),
      ].map((element) => element.outerHTML),
    );
    expect({ path, found }).toEqual({ path, found: [] });
  }
});

test('the policy in the page alone stops script, style and text that would become markup', async ({
  page,
}) => {
  // Without headers, as on GitHub Pages. The page alone is intercepted: what it loads may still be
  // under way when the test ends.
  await page.route(siteUrl('own'), async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  const seen = await watch(page, new URL(siteUrl('own')).origin);
  await page.goto(siteUrl('own'));
  expect(seen).toEqual([]);
  const attempts = [
    () => document.body.appendChild(document.createElement('script')).append('hostile()'),
    () => document.body.setAttribute('onclick', 'hostile()'),
    () => (document.body.innerHTML = '<p>Text</p>'),
    () => document.body.append(document.createElement('style')),
    () =>
      document.body.append(Object.assign(document.createElement('img'), { src: '//b.example/' })),
  ];
  for (const attempt of attempts) {
    const before = seen.length;
    await page.evaluate(attempt).catch(() => undefined);
    await expect.poll(() => seen.length, attempt.toString()).toBeGreaterThan(before);
  }
  expect(seen.filter((what) => what.includes('ran as script'))).toEqual([]);
});
