import { texts } from './texts.ts';

/** Quotes, events and where they stand in the text. */
export const PASSAGES = texts({
  textless: { text: 'es gibt keinen Text, in dem die Zitate stehen könnten' },
  'textless-mend': {
    text: 'Schreiben Sie den Text des Artikels unter die zweite Zeile ---.',
  },
  line: { text: 'Zeile #{places}', example: '(Zeile 28:32)' },
  'passage-missing': {
    text: 'der Text hat keine Stelle „#{passage}“',
    example: 'der Text hat keine Stelle „Wir haben lang gerechnet“',
  },
  'joint-mend': {
    text: 'Teile einer Stelle verbindet „ […] “: das Zeichen … in eckigen Klammern, davor und dahinter ein Leerzeichen und ein Teil.',
  },
  'passage-nowhere': {
    text: 'Übernehmen Sie die Stelle aus dem Text; nichts darin ist ihr ähnlich.',
  },
  'passage-markup': {
    text: 'Lassen Sie die Auszeichnung weg, die Zeichen #{signs}: „#{passage}“ (#{where}).',
    example: 'Lassen Sie die Auszeichnung weg, die Zeichen *: „Das ist sehr gut“ (Zeile 28:2).',
  },
  'passage-note-sign': {
    text: 'Mitten darin steht im Text das Zeichen einer Fußnote, „#{sign}“ (#{where}). Fußnoten gibt es hier nicht: Nehmen Sie das Zeichen aus dem Text, und die Zeile der Fußnote, falls es eine gibt.',
    example:
      'Mitten darin steht im Text das Zeichen einer Fußnote, „[1]“ (Zeile 22:48). Fußnoten gibt es hier nicht: Nehmen Sie das Zeichen aus dem Text, und die Zeile der Fußnote, falls es eine gibt.',
  },
  'nearest-goes-on': {
    text: 'Am nächsten ist „#{passage}“ (#{where}); davor oder dahinter geht dort ein Wort weiter.',
    example:
      'Am nächsten ist „gerechnet“ (Zeile 22:58); davor oder dahinter geht dort ein Wort weiter.',
  },
  'nearest-marks': {
    text: 'Am nächsten ist „#{passage}“ (#{where}), mit anderen Anführungszeichen: Schreiben Sie die Stelle ohne die um sie herum, und übernehmen Sie die darin aus dem Text.',
    example:
      'Am nächsten ist „„Wir haben lange gerechnet““ (Zeile 22:47), mit anderen Anführungszeichen: Schreiben Sie die Stelle ohne die um sie herum, und übernehmen Sie die darin aus dem Text.',
  },
  'nearest-end': {
    text: 'Am nächsten ist „#{passage}“ (#{where}), ohne „#{sign}“ an dieser Stelle: Lassen Sie es im Zitat weg.',
    example:
      'Am nächsten ist „Wir haben lange gerechnet“ (Zeile 22:48), ohne „.“ an dieser Stelle: Lassen Sie es im Zitat weg.',
  },
  nearest: {
    text: 'Am nächsten ist „#{passage}“ (#{where}); wo das Zitat #{expected} hat, steht im Text #{found}.',
    example:
      'Am nächsten ist „Wir haben lange gerechnet“ (Zeile 22:48); wo das Zitat „lang“ hat, steht im Text „lange“.',
  },
  nothing: { text: 'nichts' },
  words: { text: '„#{words}“', example: '„lange“' },
  'look-alike': {
    text: 'Beide sehen gleich aus, aber für unsichtbare Zeichen, einzelne Akzente oder besondere Striche steht im Zitat #{quote}, im Text #{text}. Übernehmen Sie die Stelle aus dem Text.',
    example:
      'Beide sehen gleich aus, aber für unsichtbare Zeichen, einzelne Akzente oder besondere Striche steht im Zitat U+0308, im Text nichts. Übernehmen Sie die Stelle aus dem Text.',
  },
  'same-quote': {
    text: 'dieselbe Stelle hat diese Stimme schon im Zitat „#{id}“',
    example: 'dieselbe Stelle hat diese Stimme schon im Zitat „gerechnet“',
  },
  'same-quote-mend': {
    text: 'Löschen Sie eines der beiden, sonst steht es doppelt auf den Seiten und in den Zahlen.',
  },
  'prefix-elsewhere': {
    text: 'der prefix steht nicht direkt vor „#{passage}“',
    example: 'der prefix steht nicht direkt vor „reden“',
  },
  'prefix-elsewhere-mend': {
    text: 'Die Stelle steht in #{where}; übernehmen Sie die Wörter vor der, die gemeint ist.',
    example:
      'Die Stelle steht in Zeile 29:78, 31:49, 31:65; übernehmen Sie die Wörter vor der, die gemeint ist.',
  },
  ambiguous: {
    text: '„#{passage}“ steht mehrmals im Text: #{where}',
    example: '„reden“ steht mehrmals im Text: Zeile 28:78, 30:49, 30:65',
  },
  'add-prefix': {
    text: 'Fügen Sie „prefix: …“ mit den Wörtern direkt vor der Stelle ein, die gemeint ist.',
  },
  'longer-prefix': {
    text: 'Sein prefix steht vor mehreren davon: Nehmen Sie mehr von den Wörtern vor der Stelle, die gemeint ist.',
  },
  'longer-passage': { text: 'Machen Sie die Stelle länger.' },
  order: {
    text: '„#{passage}“ steht nur vor den Wörtern, denen es hier folgt (#{where})',
    example: '„lange“ steht nur vor den Wörtern, denen es hier folgt (Zeile 22:58)',
  },
  'order-mend': {
    text: 'Schreiben Sie, was […] verbindet, in der Reihenfolge des Textes.',
  },
  unmarked: {
    text: '„#{passage}“ ist ein wörtliches Zitat, steht aber nicht ganz in Anführungszeichen (#{where})',
    example:
      '„Der Haushalt stehe“ ist ein wörtliches Zitat, steht aber nicht ganz in Anführungszeichen (Zeile 22:1)',
  },
  'without-marks': {
    text: 'Schreiben Sie es ohne die Anführungszeichen um es herum: „#{passage}“.',
    example:
      'Schreiben Sie es ohne die Anführungszeichen um es herum: „Wir haben lange gerechnet“.',
  },
  'only-marked': {
    text: 'Nur „#{passage}“ steht in Anführungszeichen: Machen Sie das zum Text und lassen Sie den Rahmen weg, oder schreiben Sie „speech: indirect“.',
    example:
      'Nur „mutig“ steht in Anführungszeichen: Machen Sie das zum Text und lassen Sie den Rahmen weg, oder schreiben Sie „speech: indirect“.',
  },
  'mend-mark-first': {
    text: 'Ein Anführungszeichen ohne Gegenstück kann der Grund sein; bringen Sie das zuerst in Ordnung.',
  },
  'nobody-verbatim': {
    text: 'Hier wird niemand wörtlich zitiert: Schreiben Sie „speech: indirect“, freeIndirect oder reported.',
  },
  'interview-answer': {
    text: 'Ist es die Antwort in einem Interview, schreiben Sie den Namen davor fett, mit Doppelpunkt: **#{name}:** – so, wie #{file} ihn hat.',
    example:
      'Ist es die Antwort in einem Interview, schreiben Sie den Namen davor fett, mit Doppelpunkt: **Ada Berg:** – so, wie speakers/ada-berg.md ihn hat.',
  },
  'leave-part-out': {
    text: 'Lassen Sie diesen Teil weg, oder schreiben Sie „speech: indirect“.',
  },
  overlap: {
    text: 'die Zitate „#{one}“ und „#{other}“ überschneiden sich teilweise, bei „#{passage}“',
    example: 'die Zitate „rest“ und „frage“ überschneiden sich teilweise, bei „ob daß reicht“',
  },
  'overlap-mend': {
    text: 'Lassen Sie sie getrennt oder eines ganz im anderen liegen, oder geben Sie beiden dieselbe Stelle.',
  },
  'all-marked': {
    text: '„#{passage}“ steht ganz in Anführungszeichen, ist aber mit „speech: #{speech}“ erfasst',
    example:
      '„Wir haben lange gerechnet“ steht ganz in Anführungszeichen, ist aber mit „speech: indirect“ erfasst',
  },
  'all-marked-mend': {
    text: 'Sind es die eigenen Worte, schreiben Sie „speech: direct“; sonst nehmen Sie den Rahmen mit in die Stelle.',
  },
});
