import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOGO } from '../../../src/pictures/cards/logo.ts';
import { APP_ICONS, ICON_LINKS } from '../../../src/publish/icons.ts';
import { webManifest } from '../../../src/publish/web-manifest.ts';
import { addressesOf } from '../../../src/site.ts';
import { THEME } from '../../../src/theme.ts';
import { decodePng, inkedBox } from '../pictures/decode.ts';

const iconAt = (path: string): Buffer => readFileSync(`public${path}`);

test('what pages and the manifest link is in public/', () => {
  const paths = [...ICON_LINKS, ...APP_ICONS].map(({ path }) => path);
  expect(paths.filter((path) => !existsSync(`public${path}`))).toEqual([]);
});

test.each([{ path: '/apple-touch-icon.png', size: 180 }, ...APP_ICONS])(
  '$path is square, the mark in its middle',
  ({ path, size }) => {
    const picture = decodePng(iconAt(path));
    expect(picture).toMatchObject({ width: size, height: size });
    const { left, top, right, bottom } = inkedBox(picture);
    expect(Math.abs(left + right - size)).toBeLessThanOrEqual(2);
    expect(Math.abs(top + bottom - size)).toBeLessThanOrEqual(2);
  },
);

test('the mark of a maskable icon stays in the circle that is always shown', () => {
  const maskable = APP_ICONS.filter(({ purpose }) => purpose === 'maskable');
  expect(maskable).toHaveLength(1);
  for (const { path, size } of maskable) {
    const { at } = decodePng(iconAt(path));
    const distances = Array.from({ length: size * size }, (_, index) => {
      const [x, y] = [index % size, Math.floor(index / size)];
      return at(x, y) > 0 ? Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) : 0;
    });
    const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0);
    expect(farthest).toBeGreaterThan(0.1 * size);
    expect(farthest).toBeLessThan(0.4 * size);
  }
});

test('favicon.ico says where its picture lies', () => {
  const file = iconAt('/favicon.ico');
  const length = file.readUInt32LE(14);
  const offset = file.readUInt32LE(18);
  expect(offset + length).toBe(file.length);
  expect(decodePng(file.subarray(offset))).toMatchObject({ width: 32, height: 32 });
});

test('favicon.svg has the mark of the pictures and the colours of the site', () => {
  const svg = readFileSync('public/favicon.svg', 'utf8');
  const number = (value: number): number => Math.round(value * 60 * 100) / 100;
  const drawn = LOGO.map(({ type, points }) => type + points.map(number).join(' ')).join('');
  expect(svg).toContain(`d="${drawn}"`);
  expect(svg).toContain(`fill="${THEME.light.accent}"`);
  expect(svg).toContain(`fill="${THEME.light.paper}"`);
});

test('every address of the manifest is under the base path', () => {
  const addresses = addressesOf({ site: 'https://wortlaut.example', base: '/presse/' });
  const manifest = JSON.parse(webManifest(addresses)) as Record<string, unknown>;
  expect(manifest).toMatchObject({ id: '/presse/', start_url: '/presse/', scope: '/presse/' });
  expect(manifest['icons']).toEqual([
    { src: '/presse/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/presse/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    {
      src: '/presse/icon-maskable-512.png',
      sizes: '512x512',
      type: 'image/png',
      purpose: 'maskable',
    },
  ]);
});
