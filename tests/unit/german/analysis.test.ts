import { describe, expect, test } from 'vitest';
import { wordAnalyser } from '../../../src/german/analysis.ts';
import { germanAffixes } from '../../../src/german/affixes.ts';
import { compoundDivider } from '../../../src/german/compounds.ts';
import { germanLemmas } from '../../../src/german/lemmas.ts';
import { evidenceReader, namesIn, voiceNames } from '../../../src/german/names.ts';
import { bare, exact, fold } from '../../../src/german/spelling.ts';
import { tokens } from '../../../src/german/tokens.ts';

const lemmas = germanLemmas(await germanAffixes());
const divider = compoundDivider(lemmas);

/** Where words divide; a word without a stroke is whole. Linking elements stay with the part before them. */
const DIVISIONS = `
  Gewässerschutz|plan  Haus|tür  Tages|zeitung  Regierungs|sprecherin  Kinder|garten  Schul|buch  Frauen|rechte
  Sonnen|schein  Geburts|tag  Bundes|straße  Eier|schale  Herzens|wunsch  Hunde|hütte  Straßen|bahn|halte|stelle
  Wasser|kraft|werke  Feuer|wehr|leute  Außen|handels|bilanz  Arbeitslosen|quote  Freiheits|kämpfer  Öl|preis
  Hoch|wasser  Rat|haus  Recht|schreibung  Kranken|haus|ärzte  Wahl|kreis|büros  Zeit|not  Nacht|zug
  Partei  Gericht  Minister  Wirtschaft  Mannschaft  Freiheit  Regierung  Nation  Station  Direktor  Verbraucher
  Transport  Kommission  Ausländer  Information  Ergebnis  Apparat  Monat  Element  Parlament  Vertrag
  Demokratische  Allerdings  Verschwinden
`
  .trim()
  .split(/\s+/);

test.each(DIVISIONS)('%s', (divided) => {
  const word = divided.replaceAll('|', '');
  const parts = divider.divide(word)?.parts ?? [word.toLowerCase()];
  expect(parts.join('|')).toBe(divided.toLowerCase());
});

test('prefixes that a verb could leave behind are told from parts', () => {
  expect(divider.divide('Auflösung')).toEqual({ parts: ['auf', 'lösung'], particle: true });
  expect(divider.divide('Hauptbahnhof')?.particle).toBe(false);
});

test.each([
  ['Kräfte', ['Kraft']],
  ['Kräften', ['Kraft']],
  ['Häusern', ['Haus']],
  ['Väter', ['Vater']],
  ['Verträge', ['Vertrag']],
  ['Ärzten', ['Arzt']],
  ['Fällen', ['Fällen', 'Fall']],
  ['Mitteln', ['Mitteln', 'Mittel']],
  ['Anklagen', ['Anklage']],
  ['Museen', ['Museum', 'Muse']],
  ['Themen', ['Thema']],
  ['Praktika', ['Praktikum']],
  ['Namens', ['Name', 'Namen']],
  ['Herzens', ['Herz', 'Herzen']],
  ['Wagens', ['Wagen']],
  ['Städte', ['Stadt']],
  ['Verhandlungen', ['Verhandlung']],
  ['Ministerinnen', ['Ministerin']],
  ['Staates', ['Staat']],
  ['Programmes', ['Programm']],
  ['Blüte', ['Blüte']],
  ['Wüste', ['Wüste']],
  ['Steuern', ['Steuern', 'Steuer']],
  ['Rosenburg', []],
])('the noun %s is %j', (form, expected) => {
  expect(lemmas.nouns(form)).toEqual(expected);
});

test.each([
  ['plante', 'planen'],
  ['geprüft', 'prüfen'],
  ['eingereicht', 'einreichen'],
  ['schönen', 'schön'],
  ['größere', 'größer'],
  ['trafen', 'treffen'],
  ['ging', 'gehen'],
  ['gingen', 'gehen'],
  ['sprach', 'sprechen'],
  ['spricht', 'sprechen'],
  ['gesprochen', 'sprechen'],
  ['versprochen', 'versprechen'],
  ['ausgesprochen', 'aussprechen'],
  ['ankam', 'ankommen'],
  ['teilgenommen', 'teilnehmen'],
  ['einbezogen', 'einbeziehen'],
  ['brachte', 'bringen'],
  ['verschwunden', 'verschwinden'],
  ['abzulehnen', 'ablehnen'],
  ['dürften', 'dürfte'],
  ['beschloß', 'beschließen'],
  ['wußte', 'wissen'],
])('the word %s is a form of %s', (form, lemma) => {
  expect(lemmas.others(form)).toContain(lemma);
});

test.each([
  ['führen', 'fahren'],
  ['führte', 'fahren'],
  ['gebracht', 'brechen'],
  ['bekannt', 'bekennen'],
  ['verschieden', 'verscheiden'],
  ['lösen', 'lesen'],
  ['hinzukommen', 'hinkommen'],
  ['möglichst', 'möglich'],
  ['dürften', 'dürfen'],
])('the word %s is no form of %s', (form, other) => {
  expect(lemmas.others(form)).not.toContain(other);
});

test.each([
  ['ginge', ['gehen']],
  ['käme', ['kommen']],
  ['stünden', ['stehen']],
  ['verspräche', ['versprechen']],
  ['dürften', ['dürfen']],
  ['gelassen', ['lassen']],
  ['führe', []],
  ['größte', ['groß']],
  ['älteren', ['alt']],
  ['höchste', ['hoch']],
  ['später', []],
  ['Ländern', []],
])('what finds %s without being found by it is %j', (form, expected) => {
  expect(lemmas.base(form)).toEqual(expected);
});

describe('what a word is found by', () => {
  const texts = [
    'Peter Bachmann traf Frau Steinhof in Lindenau. Das Wasserschloss liegt bei Apfelbach. Ein Schuldenberg wuchs.',
    'Der Weinberg gehört Peter Weinberg. Im Rosenthal ist der Kirchturm.',
  ];
  const voices = voiceNames(['Eva Goldberg', 'ein Sprecher der Feuerwehr'], lemmas);
  const evidence = evidenceReader(voices, lemmas)(texts.join('\n'));
  const names = namesIn(voices, (word) => evidence.get(word), lemmas);
  const analyse = wordAnalyser({ lemmas, names }, () => false);

  test.each([
    'Goldberg',
    'Goldbergs',
    'Bachmann',
    'Steinhof',
    'Apfelbach',
    'Deutschland',
    'Griechenlands',
    'Regensburg',
  ])('the name %s stays whole', (name) => {
    expect(analyse(name)).toMatchObject({ heads: [], inside: [] });
  });

  test.each(['Schuldenberg', 'Wasserschloss', 'Kirchturm', 'Feuerwehr'])(
    '%s is no name',
    (word) => {
      expect(analyse(word).heads).not.toEqual([]);
    },
  );

  test.each([
    [
      'Außenministertreffen',
      ['aussenministertreffen'],
      ['treffen', 'ministertreffen'],
      ['aussenminister', 'minister'],
    ],
    [
      'Gewässerschutzplans',
      ['gewaesserschutzplan'],
      ['plan', 'schutzplan'],
      ['gewaesser', 'schutz'],
    ],
    ['Bundeskanzlerinnen', ['bundeskanzlerin'], ['kanzlerin', 'kanzler'], ['bund']],
    ['EU-Beitritts', ['eubeitritt'], ['beitritt'], ['eu']],
    ['28-Punkte-Plan', ['28punkteplan'], ['punkteplan', 'plan'], ['28', 'punkt']],
    ['Auflösung', ['aufloesung'], [], ['loesung']],
    ['Politikerin', ['politikerin'], ['politiker'], ['politik']],
    ['Wählerin', ['waehlerin'], ['waehler'], ['wahl']],
    ['Schutzmaßnahmen', ['schutzmassnahme'], ['massnahme'], ['schutz']],
    ['Staatsamt', ['staatsamt'], ['amt'], ['staat']],
    ['Abzug', ['abzug'], [], ['zug']],
    ['Fahrgästen', ['fahrgast'], ['gast'], []],
  ])('%s', (word, whole, heads, inside) => {
    const found = analyse(word);
    expect(found.lemmas).toEqual(whole);
    expect(found.heads).toEqual(expect.arrayContaining(heads));
    expect(found.inside).toEqual(expect.arrayContaining(inside));
  });

  test('words that only begin alike have nothing in common', () => {
    const all = ({ lemmas: whole, heads, inside }: ReturnType<typeof analyse>) => [
      ...whole,
      ...heads,
      ...inside,
    ];
    expect(all(analyse('Sicherheit'))).not.toContain('sich');
    expect(all(analyse('Planet'))).not.toContain('plan');
  });
});

test.each([
  ['Straße', 'strasse', 'strasse', 'straße'],
  ['Brüssel', 'bruessel', 'brussel', 'brüssel'],
  ['Nato-Beitritt', 'natobeitritt', 'natobeitritt', 'nato-beitritt'],
  ['geht’s', 'gehts', 'gehts', "geht's"],
  ['Orbán', 'orban', 'orban', 'orbán'],
  ['Çelik', 'celik', 'celik', 'çelik'],
  ['1.234.567', '1234567', '1234567', '1.234.567'],
  ['12.30', '12.30', '12.30', '12.30'],
  ['3.11.2025', '3.11.2025', '3.11.2025', '3.11.2025'],
])('%s folds to %s, without dots to %s', (word, folded, plain, spelt) => {
  expect([fold(word), bare(word), exact(word)]).toEqual([folded, plain, spelt]);
});

test('words keep hyphens, apostrophes and points within numbers', () => {
  const words = tokens('„Geht’s?“ – 1.500 EU-Bürger, 10:30 Uhr; Innen- und Außenpolitik.').map(
    ({ text }) => text,
  );
  expect(words).toEqual([
    'Geht’s',
    '1.500',
    'EU-Bürger',
    '10:30',
    'Uhr',
    'Innen',
    'und',
    'Außenpolitik',
  ]);
});
