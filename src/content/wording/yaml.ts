import { texts } from './texts.ts';

/** What is wrong with the head as YAML, in words for people who write articles. */
export const YAML = texts({
  'yaml-quote-it': { text: 'Setzen Sie den ganzen Wert in Anführungszeichen: "…".' },
  'yaml-alias': { text: 'ein Wert, der mit * oder & beginnt, wird als Verweis gelesen' },
  'yaml-directive': { text: 'eine Zeile, die mit % beginnt, wird als Anweisung gelesen' },
  'yaml-directive-mend': {
    text: 'Nehmen Sie sie heraus, oder setzen Sie den Wert in Anführungszeichen: "…".',
  },
  'yaml-escape': {
    text: 'ein \\ zwischen " und " steht für ein besonderes Zeichen, und eines wie dieses gibt es nicht',
  },
  'yaml-escape-mend': {
    text: "Schreiben Sie \\\\ für einen umgekehrten Schrägstrich, oder setzen Sie den Wert zwischen ' und '.",
  },
  'yaml-indent': {
    text: 'eine Klammer [ oder { ist nicht geschlossen, oder diese Zeile ist nicht so eingerückt wie die davor',
  },
  'yaml-indent-mend': {
    text: 'Schließen Sie die Klammer, oder setzen Sie den Wert in Anführungszeichen; rücken Sie gleich weit ein, was zusammengehört.',
  },
  'yaml-colon': {
    text: 'in diesem Wert stehen ein Doppelpunkt und ein Leerzeichen, oder die nächste Zeile ist zu weit eingerückt',
  },
  'yaml-colon-mend': {
    text: 'Setzen Sie den ganzen Wert in Anführungszeichen: "…". Schlüssel, die zusammengehören, beginnen in derselben Spalte.',
  },
  'yaml-bracket': { text: 'eine Klammer [ oder { ist davor nicht geschlossen' },
  'yaml-bracket-mend': {
    text: 'Schließen Sie die Klammer, oder setzen Sie den ganzen Wert in Anführungszeichen: "…".',
  },
  'yaml-no-entry': { text: 'diese Zeile ist weder „Schlüssel: Wert“ noch „- Eintrag“' },
  'yaml-no-key': { text: 'diese Zeile ist kein „Schlüssel: Wert“' },
  'yaml-no-key-mend': {
    text: 'Hinter einem Schlüssel stehen Doppelpunkt und Leerzeichen; ein Wert, der in der nächsten Zeile weitergeht, ist eingerückt.',
  },
  'yaml-dots': { text: 'eine Zeile, in der nur „...“ steht, beendet den Kopf vor seinem Ende' },
  'yaml-dots-mend': { text: 'Nehmen Sie sie heraus; der Kopf endet mit einer Zeile ---.' },
  'yaml-key-name': { text: 'das ist kein Name eines Schlüssels' },
  'yaml-key-name-mend': {
    text: 'Ein Schlüssel ist ein Wort wie headline; ein Wert, der Text ist, steht in Anführungszeichen: "…".',
  },
  'yaml-deep': { text: 'Listen oder Schlüssel sind zu tief verschachtelt, um gelesen zu werden' },
  'yaml-deep-mend': {
    text: 'Ein Wert, der mit [ oder { beginnt, braucht Anführungszeichen: "…".',
  },
  'yaml-tab': { text: 'diese Zeile ist mit einem Tabulator eingerückt' },
  'yaml-tab-mend': { text: 'Rücken Sie mit Leerzeichen ein.' },
  'yaml-tag': { text: 'ein Wert, der mit ! beginnt, wird als Name einer Art gelesen' },
  'yaml-rest': { text: 'der Wert ist davor zu Ende, und der Rest lässt sich nicht lesen' },
  'yaml-rest-mend': {
    text: 'Setzen Sie den ganzen Wert in Anführungszeichen, und schreiben Sie eines darin als \\": "\\"Gut\\", sagte er".',
  },
  'yaml-odd-spaces': {
    text: 'diese Zeile beginnt mit Zeichen, die nur wie Leerzeichen aussehen',
  },
  'yaml-odd-spaces-mend': { text: 'Löschen Sie sie, und rücken Sie mit Leerzeichen ein.' },
  'yaml-tight-dash': {
    text: 'hinter dem „-“ am Anfang dieser Zeile fehlt ein Leerzeichen',
  },
  'yaml-long-dash': {
    text: 'diese Zeile beginnt mit einem Gedankenstrich, der länger ist als der Bindestrich einer Liste',
  },
  'yaml-dash-mend': { text: 'Ein Eintrag einer Liste beginnt mit „- “.' },
  'yaml-no-dash': {
    text: 'vor „#{key}“ fehlt wohl das „- “, mit dem ein neuer Eintrag der Liste beginnt',
    example: 'vor „id“ fehlt wohl das „- “, mit dem ein neuer Eintrag der Liste beginnt',
  },
  'yaml-no-dash-mend': {
    text: 'Schreiben Sie „- #{key}: …“, zwei Zeichen weiter links; ist es kein neuer Eintrag, nehmen Sie die Zeile heraus.',
    example:
      'Schreiben Sie „- id: …“, zwei Zeichen weiter links; ist es kein neuer Eintrag, nehmen Sie die Zeile heraus.',
  },
  'yaml-indented': {
    text: 'diese Zeile beginnt mit #{found} Leerzeichen statt mit #{expected} wie die, zu denen sie gehört',
    example: 'diese Zeile beginnt mit 3 Leerzeichen statt mit 4 wie die, zu denen sie gehört',
  },
  'yaml-indented-mend': {
    text: 'Rücken Sie sie mit #{expected} Leerzeichen ein; ist sie Teil eines längeren Werts, setzen Sie ihn in Anführungszeichen: "…".',
    example:
      'Rücken Sie sie mit 4 Leerzeichen ein; ist sie Teil eines längeren Werts, setzen Sie ihn in Anführungszeichen: "…".',
  },
  'yaml-tight-colon': {
    text: 'hinter „#{key}:“ fehlt ein Leerzeichen',
    example: 'hinter „headline:“ fehlt ein Leerzeichen',
  },
  'yaml-twice': {
    text: 'der Schlüssel „#{key}“ steht zum zweiten Mal da',
    example: 'der Schlüssel „headline“ steht zum zweiten Mal da',
  },
  'yaml-twice-mend': { text: 'Behalten Sie einen der beiden.' },
  'yaml-start': {
    text: 'ein Wert kann nicht mit #{sign} beginnen',
    example: 'ein Wert kann nicht mit @ beginnen',
  },
  'yaml-unclosed': {
    text: 'der Wert beginnt mit #{mark}, und das schließende #{mark} fehlt',
    example: 'der Wert beginnt mit ", und das schließende " fehlt',
  },
  'yaml-unclosed-mend': {
    text: 'Setzen Sie es ans Ende des Werts; #{mark} im Wert wird #{inside} geschrieben.',
    example: 'Setzen Sie es ans Ende des Werts; " im Wert wird \\" geschrieben.',
  },
  'yaml-other': {
    text: 'das ist kein YAML (#{code})',
    example: 'das ist kein YAML (MISSING_CHAR)',
  },
  'yaml-multiplied': { text: 'Verweise (* und &) vervielfachen die Werte über jedes Maß' },
  'yaml-multiplied-mend': { text: 'Schreiben Sie die Werte aus.' },
  'yaml-no-anchor': {
    text: 'ein Wert, der mit * beginnt, wird als Verweis gelesen, und davor heißt nichts „#{name}“',
    example: 'ein Wert, der mit * beginnt, wird als Verweis gelesen, und davor heißt nichts „sehr“',
  },
  'yaml-anchor': {
    text: '„&#{name}“ wird als Name eines Werts gelesen, nicht als Text',
    example: '„&Co“ wird als Name eines Werts gelesen, nicht als Text',
  },
  'yaml-note': {
    text: '„##{note}“ wird als Notiz für die Redaktion gelesen, nicht als Text',
    example: '„#LichterAn“ wird als Notiz für die Redaktion gelesen, nicht als Text',
  },
  'yaml-note-mend': {
    text: 'Setzen Sie den ganzen Wert in Anführungszeichen: "…". Hinter dem # einer Notiz steht ein Leerzeichen.',
  },
});
