import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatsOf, pathOf } from '../../../src/publish/open-data.ts';

const readme = readFileSync('README.md', 'utf8');
const addresses = [...formatsOf('site'), ...formatsOf('article')].map((format) =>
  pathOf(format, '<article>'),
);

test.each(addresses)('the README says what %s holds', (address) => {
  expect(readme).toContain(`\`${address}\``);
});
