import { texts } from './texts.ts';

/** Keys and values that the content format does not have. `what` is one of the rows that begin with `is-`. */
export const FRONTMATTER = texts({
  'is-nothing': { text: 'wird als leerer Wert gelesen' },
  'is-list': { text: 'ist eine Liste' },
  'is-keys': { text: 'hat eigene Schlüssel' },
  'is-number': { text: 'wird als Zahl #{value} gelesen', example: 'wird als Zahl 2025 gelesen' },
  'is-yes': { text: 'wird als Ja gelesen' },
  'is-no': { text: 'wird als Nein gelesen' },
  'is-text': { text: 'ist „#{value}“', example: 'ist „Erika Muster“' },
  'must-be-text': { text: 'muss aber Text sein' },
  'must-be-list': { text: 'muss aber eine Liste sein' },
  'must-have-keys': { text: 'muss aber eigene Schlüssel haben' },
  'must-be-yes-or-no': { text: 'muss aber true oder false sein' },
  'wrong-type': {
    text: '#{key} #{what}, #{must}',
    example: 'author ist „Erika Muster“, muss aber eine Liste sein',
  },
  'wrong-word': {
    text: '#{key} #{what}, muss aber eines von diesen sein: #{words}',
    example: 'headlineBy ist „EDITORS“, muss aber eines von diesen sein: source, editors',
  },
  'did-you-mean': {
    text: 'Meinen Sie „#{word}“?',
    example: 'Meinen Sie „editors“?',
  },
  'one-of-these': { text: 'Schreiben Sie eines davon.' },
  'key-missing': { text: '#{key} fehlt', example: 'name fehlt' },
  'add-key': {
    text: 'Fügen Sie eine Zeile „#{key}: …“ ein.',
    example: 'Fügen Sie eine Zeile „name: …“ ein.',
  },
  'add-key-of': {
    text: 'Fügen Sie eine Zeile „#{key}: …“ ein, mit einem von diesen: #{words}.',
    example:
      'Fügen Sie eine Zeile „speech: …“ ein, mit einem von diesen: direct, indirect, freeIndirect, reported.',
  },
  'key-unknown': {
    text: 'den Schlüssel „#{key}“ gibt es nicht',
    example: 'den Schlüssel „kicker“ gibt es nicht',
  },
  'key-unknown-in': {
    text: 'den Schlüssel „#{key}“ gibt es in #{where} nicht',
    example: 'den Schlüssel „speach“ gibt es in quotes, Eintrag 2 nicht',
  },
  'key-meant': {
    text: 'Meinen Sie „#{key}“? Sonst nehmen Sie den Schlüssel heraus.',
    example: 'Meinen Sie „topics“? Sonst nehmen Sie den Schlüssel heraus.',
  },
  'key-below': {
    text: 'Er gehört zu #{parent}: Rücken Sie die Zeile ein, zwei Leerzeichen weiter als #{parent}.',
    example: 'Er gehört zu source: Rücken Sie die Zeile ein, zwei Leerzeichen weiter als source.',
  },
  'keys-here': {
    text: 'Nehmen Sie ihn heraus; die Schlüssel hier sind #{keys}.',
    example:
      'Nehmen Sie ihn heraus; die Schlüssel hier sind name, alternateName, description, sameAs, formerIds.',
  },
  entry: { text: 'Eintrag #{number}', example: 'quotes, Eintrag 2' },
  empty: { text: '#{key} ist leer', example: 'dateline ist leer' },
  'write-behind-colon': { text: 'Schreiben Sie etwas hinter den Doppelpunkt.' },
  'write-behind-dash': {
    text: 'Schreiben Sie etwas hinter das „- “, oder nehmen Sie den Eintrag heraus.',
  },
  'write-one-of': {
    text: 'Schreiben Sie hinter den Doppelpunkt eines von diesen: #{words}.',
    example:
      'Schreiben Sie hinter den Doppelpunkt eines von diesen: direct, indirect, freeIndirect, reported.',
  },
  'or-take-out': { text: 'Oder nehmen Sie die Zeile heraus.' },
  'list-entries': {
    text: 'Schreiben Sie darunter für jeden Eintrag eine Zeile, etwa „- #{entry}“.',
    example: 'Schreiben Sie darunter für jeden Eintrag eine Zeile, etwa „- Erika Muster“.',
  },
  'list-of-keys': {
    text: 'Beginnen Sie jeden Eintrag darunter mit „- #{first}: …“, und rücken Sie seine anderen Schlüssel so weit ein wie den ersten: #{others}.',
    example:
      'Beginnen Sie jeden Eintrag darunter mit „- date: …“, und rücken Sie seine anderen Schlüssel so weit ein wie den ersten: title, text.',
  },
  'list-of-keys-here': {
    text: 'Schreiben Sie den Eintrag als „- #{first}: …“, darunter ebenso weit eingerückt, was er sonst noch braucht: #{others}.',
    example:
      'Schreiben Sie den Eintrag als „- date: …“, darunter ebenso weit eingerückt, was er sonst noch braucht: text, sha256.',
  },
  'keys-below': {
    text: 'Schreiben Sie seine Schlüssel in eingerückte Zeilen darunter: #{keys}.',
    example: 'Schreiben Sie seine Schlüssel in eingerückte Zeilen darunter: name, url.',
  },
  'value-in-marks': {
    text: 'Setzen Sie ihn in Anführungszeichen: "#{value}".',
    example: 'Setzen Sie ihn in Anführungszeichen: "007".',
  },
  'several-speakers': {
    text: 'Was mehrere zusammen sagen, ist für jeden von ihnen ein Zitat, mit demselben Text.',
  },
  'one-value': { text: 'Schreiben Sie einen einzigen Wert, ohne Schlüssel und ohne „- “.' },
  'true-or-false': { text: 'Schreiben Sie true oder false, ohne Anführungszeichen.' },
  'id-signs': {
    text: '#{key} #{what}, darf aber nur a–z, 0–9 und Bindestriche haben',
    example: 'quotes, Eintrag 1: id ist „Der Stand“, darf aber nur a–z, 0–9 und Bindestriche haben',
  },
  'id-signs-mend': {
    text: 'Schreiben Sie Kleinbuchstaben ohne Akzente, ä als ae, und einen Bindestrich für ein Leerzeichen: der-satz.',
  },
  'id-reserved': {
    text: '#{key} #{what}, und das ist für Adressen der Website reserviert',
    example: 'quotes, Eintrag 2: id ist „seite-2“, und das ist für Adressen der Website reserviert',
  },
  'id-reserved-mend': { text: 'Wählen Sie eine andere.' },
  'id-long': {
    text: '#{key} #{what}, und das ist länger als #{most} Zeichen',
    example: 'quotes, Eintrag 1: id ist „a…“, und das ist länger als 200 Zeichen',
  },
  'id-long-mend': { text: 'Wählen Sie eine kürzere.' },
  'line-long': {
    text: '#{key} #{what}, und das ist länger als #{most} Zeichen',
    example: 'headline ist „Der…“, und das ist länger als 1000 Zeichen',
  },
  'line-long-mend': { text: 'Fassen Sie es kürzer.' },
  'list-long': {
    text: '#{key} #{what} mit mehr als #{most} Einträgen',
    example: 'author ist eine Liste mit mehr als 500 Einträgen',
  },
  'list-long-mend': { text: 'Teilen Sie sie auf mehrere Dateien auf.' },
  segments: {
    text: '#{key} #{what}, und das sind mehr als #{most} Teile, die […] verbindet',
    example:
      'quotes, Eintrag 1: text ist „a […] b“, und das sind mehr als 100 Teile, die […] verbindet',
  },
  'segments-mend': { text: 'Machen Sie mehrere Zitate daraus.' },
  'address-space': {
    text: '#{key} #{what}, und darin steht Leerraum oder ein Steuerzeichen',
    example:
      'sameAs, Eintrag 1 ist „https://a b.de“, und darin steht Leerraum oder ein Steuerzeichen',
  },
  'address-space-mend': { text: 'Schreiben Sie sie ohne Leerraum.' },
  'address-long': {
    text: '#{key} #{what}, und das ist länger als #{most} Zeichen',
    example: 'source: url ist „https://…“, und das ist länger als 2000 Zeichen',
  },
  'address-long-mend': { text: 'Nehmen Sie eine kürzere Adresse.' },
  escape: {
    text: '#{key} #{what}; darin steht hinter einem \\ etwas, das kein Zeichen eines Textes ist',
    example:
      'headline ist „Der Haushalt\\u0000“; darin steht hinter einem \\ etwas, das kein Zeichen eines Textes ist',
  },
  'escape-mend': {
    text: 'Nehmen Sie es heraus, oder schreiben Sie \\\\ für einen umgekehrten Schrägstrich.',
  },
  'web-address': {
    text: '#{key} #{what}, und das ist keine Webadresse',
    example: 'sameAs, Eintrag 1 ist „ftp://example.org/“, und das ist keine Webadresse',
  },
  'web-address-mend': {
    text: 'Schreiben Sie sie ganz, mit https:// oder http:// am Anfang.',
  },
  date: {
    text: '#{key} #{what}, und das ist kein Datum, oder eines, das es nicht gibt',
    example:
      'datePublished ist „2025-02-31“, und das ist kein Datum, oder eines, das es nicht gibt',
  },
  'date-mend': {
    text: 'Schreiben Sie Jahr, Monat und Tag, 2025-12-02, oder dazu Uhrzeit und Zeitzone, 2025-12-02T18:30:00+01:00.',
  },
  'date-meant': { text: 'Meinen Sie #{date}?', example: 'Meinen Sie 2025-03-04?' },
  'date-year': {
    text: '#{key} #{what}, und das Jahr liegt vor 1582 oder nach 2200',
    example: 'datePublished ist „0001-01-01“, und das Jahr liegt vor 1582 oder nach 2200',
  },
  'date-year-mend': { text: 'Schreiben Sie das Jahr, in dem es war, mit vier Ziffern.' },
  'event-date': {
    text: '#{key} #{what}, und das ist kein Tag, Monat oder Zeitraum, oder einer, den es nicht gibt',
    example:
      'events, Eintrag 1: date ist „2025-13“, und das ist kein Tag, Monat oder Zeitraum, oder einer, den es nicht gibt',
  },
  'event-date-mend': {
    text: 'Schreiben Sie einen Tag (2025-12-03), einen Monat (2025-11) oder den ersten und den letzten Tag (2025-11-24/2025-11-30).',
  },
  'event-order': {
    text: '#{key} #{what}, und das endet, bevor es beginnt',
    example: 'events, Eintrag 1: date ist „2025-11-30/2025-11-24“, und das endet, bevor es beginnt',
  },
  'event-order-mend': {
    text: 'Vor dem Schrägstrich steht der erste Tag, dahinter der letzte.',
  },
  sha256: {
    text: '#{key} #{what}, und das ist keine Prüfsumme (SHA-256)',
    example: 'corrections, Eintrag 1: sha256 ist „abc“, und das ist keine Prüfsumme (SHA-256)',
  },
  'sha256-mend': {
    text: 'Übernehmen Sie die 64 Ziffern und Buchstaben, die vor der Korrektur unter dem Artikel standen, oder nehmen Sie die Zeile heraus.',
  },
  colour: {
    text: '#{key} #{what}, und das ist keine Farbe',
    example: 'accent ist „rot“, und das ist keine Farbe',
  },
  'colour-mend': {
    text: 'Schreiben Sie sie mit # und sechs Ziffern oder Buchstaben von a bis f, in Anführungszeichen: "#842029".',
  },
  'colour-faint': {
    text: '#{key} #{what}, und das ist auf den Seiten zu schlecht zu lesen',
    example: 'accent ist „#ff8800“, und das ist auf den Seiten zu schlecht zu lesen',
  },
  'colour-faint-mend': {
    text: 'Die nächste Farbe, die gut zu lesen ist, ist "##{colour}".',
    example: 'Die nächste Farbe, die gut zu lesen ist, ist "#8a4900".',
  },
  'time-zone': {
    text: '#{key} #{what}, und diese Zeitzone gibt es nicht',
    example: 'timeZone ist „MEZ“, und diese Zeitzone gibt es nicht',
  },
  'time-zone-mend': {
    text: 'Schreiben Sie Erdteil und Ort: Europe/Berlin, Europe/Vienna, Europe/Zurich.',
  },
});
