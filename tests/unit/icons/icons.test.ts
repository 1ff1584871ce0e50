import { expect, test } from 'vitest';
import { webManifest } from '../../../src/publish/web-manifest.ts';
import { faviconIco, iconPng, ICONS } from '../../../src/icons/icons.ts';
import { addressesOf } from '../../../src/site.ts';
import { decodePng, inkedBox } from '../pictures/decode.ts';

test.each(Object.entries(ICONS))('%s is square, the mark in its middle', (_, icon) => {
  const picture = decodePng(iconPng(icon));
  expect(picture).toMatchObject({ width: icon.size, height: icon.size });
  const { left, top, right, bottom } = inkedBox(picture);
  expect(Math.abs(left + right - icon.size)).toBeLessThanOrEqual(2);
  expect(Math.abs(top + bottom - icon.size)).toBeLessThanOrEqual(2);
});

test('the mark of a maskable icon stays in the circle that is always shown', () => {
  const { size } = ICONS['icon-maskable-512'];
  const { at } = decodePng(iconPng(ICONS['icon-maskable-512']));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (at(x, y) > 0) {
        expect(Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2)).toBeLessThan(0.4 * size);
      }
    }
  }
});

test('favicon.ico says where its picture lies', () => {
  const file = faviconIco();
  const length = file.readUInt32LE(14);
  const offset = file.readUInt32LE(18);
  expect(offset + length).toBe(file.length);
  expect(decodePng(file.subarray(offset))).toMatchObject({ width: 32, height: 32 });
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
