import { texts } from './texts.ts';

/** What a body must not have. */
export const BODY = texts({
  'raw-html': {
    text: 'HTML ist nicht erlaubt: #{html}',
    example: 'HTML ist nicht erlaubt: <b>',
  },
  'raw-html-mend': { text: 'Schreiben Sie Markdown; ein < im Text schreibt man \\<.' },
  'raw-html-comment-mend': {
    text: 'Eine Notiz für die Redaktion schreiben Sie in den Kopf, in eine Zeile, die mit # beginnt.',
  },
  image: { text: 'Bilder sind im Text nicht erlaubt' },
  'image-mend': {
    text: 'Nehmen Sie das Bild heraus; ein Ausrufezeichen vor einem Link schreibt man \\!.',
  },
  heading: { text: 'eine Überschrift erster Ordnung im Text' },
  'heading-of-article': {
    text: 'Die Überschrift des Artikels ist „headline“; eine Zwischenüberschrift beginnt mit ##.',
  },
  'heading-of-page': {
    text: 'Die Überschrift der Seite ist „name“; eine Zwischenüberschrift beginnt mit ##.',
  },
  link: {
    text: 'ein Link zu #{target} ist nicht erlaubt',
    example: 'ein Link zu javascript:alert(1) ist nicht erlaubt',
  },
  'link-mend': {
    text: 'Verlinken Sie http:// oder https://, oder innerhalb der Website /…/ oder #….',
  },
  'lost-definition': {
    text: 'diese Zeile würde aus dem Text verschwinden: Markdown liest „[#{label}]:“ als Adresse eines Links, den es nicht gibt',
    example:
      'diese Zeile würde aus dem Text verschwinden: Markdown liest „[Anm. d. Red.]:“ als Adresse eines Links, den es nicht gibt',
  },
  'lost-definition-mend': {
    text: 'Schreiben Sie \\[ an ihren Anfang, damit sie Text bleibt, oder nehmen Sie sie heraus.',
  },
  placeholder: { text: 'hier steht noch der Platzhalter, mit dem die Datei angelegt wurde' },
  'placeholder-mend': { text: 'Schreiben Sie an seine Stelle den Text.' },
  nesting: {
    text: 'Listen, Zitatblöcke oder Hervorhebungen stehen ineinander, mehr als #{most} tief',
    example: 'Listen, Zitatblöcke oder Hervorhebungen stehen ineinander, mehr als 100 tief',
  },
  'nesting-mend': { text: 'Schreiben Sie \\> \\- \\*, wo solche Zeichen Text sind.' },
  'list-number': {
    text: 'eine Zeile, die mit einer Zahl und einem Punkt beginnt, wird als Liste gelesen',
  },
  'list-number-mend': {
    text: 'Für ein Datum oder eine Ordnungszahl schreiben Sie #{number}\\.',
    example: 'Für ein Datum oder eine Ordnungszahl schreiben Sie 24\\.',
  },
});
