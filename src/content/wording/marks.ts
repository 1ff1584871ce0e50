import { texts } from './texts.ts';

/** Quotation marks, and what accounts for them. */
export const MARKS = texts({
  'uncovered-answer': {
    text: '„#{passage}“ steht hinter dem Namen einer Stimme und gilt als wörtlich, aber kein Zitat erfasst es',
    example:
      '„Ja, gewiss.“ steht hinter dem Namen einer Stimme und gilt als wörtlich, aber kein Zitat erfasst es',
  },
  'uncovered-answer-mend': {
    text: 'Erfassen Sie die Antwort als Zitat, oder schreiben Sie den Namen nicht fett.',
  },
  uncovered: {
    text: '„#{passage}“ steht in Anführungszeichen, aber kein Zitat erfasst es',
    example: '„Lichterfest“ steht in Anführungszeichen, aber kein Zitat erfasst es',
  },
  'uncovered-mend': {
    text: 'Erfassen Sie als Zitat, wer es sagt, oder nehmen Sie es in scareQuotes auf, wenn niemand es sagt.',
  },
  'uncovered-rest': {
    text: '„#{passage}“ steht in Anführungszeichen, aber das Zitat „#{id}“ erfasst nicht alles davon: Es fehlt „#{rest}“',
    example:
      '„Wir haben sehr lange gerechnet“ steht in Anführungszeichen, aber das Zitat „gerechnet“ erfasst nicht alles davon: Es fehlt „sehr“',
  },
  'uncovered-rest-mend': {
    text: 'Ergänzen Sie das Zitat, oder erfassen Sie die ganze Stelle als eigenes, wenn jemand anders sie sagt.',
  },
  'uncovered-goes-on-mend': {
    text: 'Der nächste Absatz beginnt mit demselben Zeichen, also geht die Rede dort weiter. Erfassen Sie, wer spricht; endet die Rede hier, schließen Sie sie in diesem Absatz.',
  },
  'uncovered-block-quote': {
    text: '„#{passage}“ steht in einem Blockzitat und sonst nirgends, also gilt es als Zitat, aber keines erfasst es',
    example:
      '„Die Stadt muss sparen.“ steht in einem Blockzitat und sonst nirgends, also gilt es als Zitat, aber keines erfasst es',
  },
  'uncovered-block-quote-mend': {
    text: 'Erfassen Sie als Zitat, wer es sagt. Soll das Blockzitat etwas aus dem Text hervorheben, schreiben Sie es wie dort.',
  },
  'mark-alone': {
    text: 'das Anführungszeichen #{mark} hat in seinem Absatz kein Gegenstück',
    example: 'das Anführungszeichen „ hat in seinem Absatz kein Gegenstück',
  },
  'mark-alone-mend': {
    text: 'Paare sind „ “ oder „ ”, “ ”, » « oder « », " ", ‚ ‘ und › ‹; die Zitate darum herum sind vielleicht falsch gepaart. Geht die Rede im nächsten Absatz weiter, beginnt er mit demselben Zeichen.',
  },
  'mark-wrong': {
    text: 'hier soll #{mark} wohl das Anführungszeichen #{opening} aus Zeile #{place} schließen',
    example: 'hier soll " wohl das Anführungszeichen „ aus Zeile 28:1 schließen',
  },
  'mark-wrong-opening': {
    text: 'hier soll #{mark} wohl öffnen, was #{closing} in Zeile #{place} schließt',
    example: 'hier soll " wohl öffnen, was “ in Zeile 30:28 schließt',
  },
  'mark-wrong-mend': {
    text: 'Schreiben Sie hier #{right} statt #{mark}.',
    example: 'Schreiben Sie hier “ statt ".',
  },
  'mark-missing': {
    text: 'hier fehlt #{mark}: „#{passage}“ ist ein wörtliches Zitat',
    example: 'hier fehlt “: „Das geht so nicht“ ist ein wörtliches Zitat',
  },
  'mark-missing-mend': {
    text: 'Schreiben Sie hier #{mark}.',
    example: 'Schreiben Sie hier “.',
  },
  'typed-mark': {
    text: '„#{signs}“ soll wohl ein Anführungszeichen sein, gilt aber nicht als eines',
    example: '„,,“ soll wohl ein Anführungszeichen sein, gilt aber nicht als eines',
  },
  'typed-mark-mend': {
    text: 'Schreiben Sie hier #{mark}, oder nehmen Sie es heraus, wenn es keines sein soll.',
    example: 'Schreiben Sie hier „, oder nehmen Sie es heraus, wenn es keines sein soll.',
  },
  'note-sign': {
    text: '„#{sign}“ ist wohl das Zeichen einer Fußnote, die es hier nicht gibt',
    example: '„[1]“ ist wohl das Zeichen einer Fußnote, die es hier nicht gibt',
  },
  'note-sign-mend': { text: 'Nehmen Sie es heraus, wenn es nicht zum Text gehört.' },
  'unaccounted-speech': {
    text: 'hier spricht wohl jemand, aber kein Zitat erfasst es: „#{passage}“',
    example:
      'hier spricht wohl jemand, aber kein Zitat erfasst es: „Cordes sagte, er wolle prüfen.“',
  },
  'unaccounted-speech-mend': {
    text: 'Erfassen Sie als Zitat, wer es sagt; hints: false im Kopf schaltet diese Hinweise für den Artikel ab.',
  },
  'scare-quote-unused': {
    text: '„#{entry}“ kommt nicht in Anführungszeichen vor',
    example: '„Dunkelfest“ kommt nicht in Anführungszeichen vor',
  },
  'scare-quote-nearest': {
    text: 'Am nächsten ist „#{passage}“; schreiben Sie es wie im Text, ohne die Anführungszeichen darum.',
    example:
      'Am nächsten ist „Lichterfest,“; schreiben Sie es wie im Text, ohne die Anführungszeichen darum.',
  },
  'scare-quote-mend': {
    text: 'Schreiben Sie es wie im Text, ohne die Anführungszeichen darum, oder nehmen Sie es heraus.',
  },
  'line-uncovered': {
    text: '#{key} hat „#{passage}“ in Anführungszeichen, aber kein Zitat erfasst es',
    example: 'headline hat „kühne“ in Anführungszeichen, aber kein Zitat erfasst es',
  },
  'line-uncovered-mend': {
    text: 'Nehmen Sie die Worte eines Zitats, oder nehmen Sie sie in scareQuotes auf, wenn niemand sie sagt.',
  },
  'date-order': {
    text: '#{key} #{date} liegt vor datePublished #{published}',
    example: 'dateModified 2025-03-03T23:00:00+01:00 liegt vor datePublished 2025-03-04',
  },
  'date-future': {
    text: '#{key} #{date} liegt in der Zukunft',
    example: 'dateModified 2099-01-01 liegt in der Zukunft',
  },
  'date-future-mend': {
    text: 'Die Seite sagte sonst, was noch nicht geschehen ist; schreiben Sie den Tag, an dem Sie es ändern.',
  },
  'date-order-mend': {
    text: 'Ein Artikel wird nach seiner Veröffentlichung geändert; berichtigen Sie eines der beiden.',
  },
});
