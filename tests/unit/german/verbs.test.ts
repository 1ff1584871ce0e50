import { describe, expect, test } from 'vitest';
import { STRONG_VERBS } from '../../../src/german/strong-verb-rows.ts';
import { conjugate } from '../../../src/german/conjugate.ts';
import { verbReadings, withParticle } from '../../../src/german/verbs.ts';

function told(word: string): string[] {
  return verbReadings(word).map(({ lemma, features }) => {
    if (features.kind === 'infinitive') return `${lemma} ${features.zu ? 'zu-' : ''}infinitive`;
    if (features.kind === 'participle') return `${lemma} participle`;
    const { person, number, tense, mood } = features;
    return `${lemma} ${person} ${number} ${tense} ${mood}`;
  });
}

describe('forms of verbs', () => {
  test.each([
    ['kündigte', 'kündigen 3 singular past indicative'],
    ['angekündigt', 'ankündigen participle'],
    ['anzukündigen', 'ankündigen zu-infinitive'],
    ['ankündigte', 'ankündigen 3 singular past indicative'],
    ['erklärt', 'erklären participle'],
    ['erklärt', 'erklären 3 singular present indicative'],
    ['versprochen', 'versprechen participle'],
    ['zurückgewiesen', 'zurückweisen participle'],
    ['kritisiert', 'kritisieren participle'],
    ['vorbereitet', 'vorbereiten participle'],
    ['gebetet', 'beten participle'],
    ['geäußert', 'äußern participle'],
    ['sei', 'sein 3 singular present subjunctive1'],
    ['stehe', 'stehen 3 singular present subjunctive1'],
    ['stünde', 'stehen 3 singular past subjunctive2'],
    ['gäbe', 'geben 3 singular past subjunctive2'],
    ['fordere', 'fordern 3 singular present subjunctive1'],
    ['handle', 'handeln 3 singular present subjunctive1'],
    ['müßten', 'müssen 3 plural past subjunctive2'],
    ['schliesst', 'schließen 3 singular present indicative'],
    ['schloß', 'schließen 3 singular past indicative'],
    ['hiess', 'heißen 3 singular past indicative'],
    ['öffnet', 'öffnen 3 singular present indicative'],
    ['nimmst', 'nehmen 2 singular present indicative'],
    ['nannten', 'nennen 3 plural past indicative'],
    ['Bin', 'sein 1 singular present indicative'],
    ['gestanden', 'gestehen participle'],
    ['gestanden', 'stehen participle'],
  ])('%s is %s', (word, reading) => {
    expect(told(word)).toContain(reading);
  });

  test.each(['sprochen', 'klärung', 'geerklärt', 'überall', 'und', ''])('„%s“ is none', (word) => {
    expect(told(word)).toEqual([]);
  });

  test('a particle joins its verb', () => {
    expect(withParticle('kündigen', 'an')).toBe('ankündigen');
    expect(withParticle('kündigen', 'gestern')).toBeUndefined();
  });

  test('every form of every strong verb is found', () => {
    for (const { infinitive } of STRONG_VERBS)
      for (const { form } of conjugate(infinitive))
        expect(verbReadings(form).map(({ lemma }) => lemma)).toContain(infinitive);
  });
});
