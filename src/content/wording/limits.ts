import { texts } from './texts.ts';

/** More of something than is read. */
export const LIMITS = texts({
  'limit-characters': {
    text: 'der Text hat mehr als #{most} Zeichen',
    example: 'der Text hat mehr als 1.000.000 Zeichen',
  },
  'limit-lines': {
    text: 'der Text hat mehr als #{most} Zeilen',
    example: 'der Text hat mehr als 20.000 Zeilen',
  },
  'limit-blocks': {
    text: 'der Text hat mehr als #{most} Absätze, Listenpunkte, Zwischenüberschriften und Blockzitate',
    example:
      'der Text hat mehr als 5.000 Absätze, Listenpunkte, Zwischenüberschriften und Blockzitate',
  },
  'limit-signs': {
    text: 'der Text hat mehr als #{most} Markdown-Zeichen (* _ [ ] < & ` \\)',
    example: 'der Text hat mehr als 10.000 Markdown-Zeichen (* _ [ ] < & ` \\)',
  },
  'limit-signs-in-paragraph': {
    text: 'der Absatz hat mehr als #{most} Markdown-Zeichen (* _ [ ] < & ` \\)',
    example: 'der Absatz hat mehr als 500 Markdown-Zeichen (* _ [ ] < & ` \\)',
  },
  'limit-quotation-marks': {
    text: 'der Text hat mehr als #{most} Anführungszeichen',
    example: 'der Text hat mehr als 10.000 Anführungszeichen',
  },
  'limit-divide': { text: 'Teilen Sie den Text auf mehrere Artikel auf.' },
  'limit-divide-paragraph': {
    text: 'Teilen Sie den Absatz, oder nehmen Sie Auszeichnungen heraus.',
  },
  'limit-word': {
    text: 'ein Wort hat mehr als #{most} Zeichen',
    example: 'ein Wort hat mehr als 1000 Zeichen',
  },
  'limit-word-mend': {
    text: 'Trennen Sie es, oder nehmen Sie eine lange Adresse als Ziel eines Verweises: [Text](https://…).',
  },
  'limit-marks': {
    text: 'Anführungszeichen stehen hier #{depth}-fach ineinander, möglich sind #{most}',
    example: 'Anführungszeichen stehen hier 31-fach ineinander, möglich sind 30',
  },
  'limit-marks-mend': { text: 'Schließen Sie Anführungszeichen, wo das Zitat endet.' },
  'limit-quotes': {
    text: 'über dieser Stelle liegen #{depth} Zitate, möglich sind #{most}',
    example: 'über dieser Stelle liegen 51 Zitate, möglich sind 50',
  },
  'limit-quotes-mend': {
    text: 'Lassen Sie Zitate nebeneinander stehen, oder fassen Sie Sprecher zu einer Stimme zusammen.',
  },
  'limit-head': {
    text: 'der Kopf zwischen den Zeilen --- hat mehr als #{most} Zeichen',
    example: 'der Kopf zwischen den Zeilen --- hat mehr als 500.000 Zeichen',
  },
  'limit-head-mend': { text: 'Teilen Sie den Artikel auf.' },
});
