import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../browser/watch.ts';
import { settingsOf, SITES, type SiteName } from '../sites.ts';

/** Conformance is tested; taste is not: the rules left out ask for a style of writing, not for valid HTML. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Void elements, attributes and white space are as Astro and hast print them.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    // Headlines are as long as they are.
    'long-title': 'off',
    // A table that folds into a list by its style sheet is a table to screen readers only if its roles say so.
    'no-redundant-role': 'off',
    // Suggestions under a field are no select.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Boxes of one choice have one name.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'reset', 'submit'] }],
    // Ids are those of quotes, which may begin with a digit: „28-punkte-plan“.
    'valid-id': ['error', { relaxed: true }],
  },
};

/** The form that chooses what is shown is not sent: its one button takes the choice back. */
const CHOICE = '#_stimmenwahl';

const validator = new HtmlValidate(CONFIG);

describe.each(Object.keys(SITES) as SiteName[])('the site “%s”', (name) => {
  test.each(pagesOf(name))('has valid HTML at /%s', async (page) => {
    const file = path.join(
      settingsOf(name).outDir,
      page.endsWith('.html') ? page : `${page}index.html`,
    );
    const report = await validator.validateString(readFileSync(file, 'utf8'), file);
    const problems = report.results.flatMap(({ messages }) =>
      messages
        .filter(({ ruleId, selector }) => ruleId !== 'wcag/h32' || selector !== CHOICE)
        .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(problems).toEqual([]);
  });
});
