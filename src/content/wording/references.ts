import { texts } from './texts.ts';

/** Speakers, topics and other files that are referred to. */
export const REFERENCES = texts({
  'no-speaker': {
    text: 'es gibt keine Stimme „#{written}“#{also}',
    example: 'es gibt keine Stimme „ben-kordes“',
  },
  'no-topic': {
    text: 'es gibt kein Thema „#{written}“#{also}',
    example: 'es gibt kein Thema „haushalte“',
  },
  'also-in': {
    text: ', genannt auch in Zeile #{lines}',
    example: 'es gibt keine Stimme „ada-borg“, genannt auch in Zeile 13',
  },
  'misnamed-file': {
    text: 'Wohl die Datei #{file}: Benennen Sie sie um in #{id}.md.',
    example: 'Wohl die Datei speakers/ada_berg.md: Benennen Sie sie um in ada-berg.md.',
  },
  'meant-file': {
    text: 'Meinen Sie #{ids}? Schreiben Sie den Namen der Datei in #{folder}/, ohne „.md“.',
    example: 'Meinen Sie „mueller“? Schreiben Sie den Namen der Datei in speakers/, ohne „.md“.',
  },
  'meant-or-new': {
    text: 'Meinen Sie #{ids}? Sonst legen Sie die Datei an: #{command}',
    example:
      'Meinen Sie „ben-cordes“? Sonst legen Sie die Datei an: npm run new -- speaker ben-kordes',
  },
  'new-file': {
    text: 'Legen Sie die Datei an: #{command}',
    example: 'Legen Sie die Datei an: npm run new -- topic "Wetter"',
  },
  'and-write': {
    text: '#{command} – und schreiben Sie hier „#{id}“.',
    example: 'npm run new -- topic "Wetter" – und schreiben Sie hier „wetter“.',
  },
  'new-file-named': {
    text: 'Legen Sie in #{folder}/ eine Datei an, deren Name nur a–z, 0–9 und Bindestriche hat, und schreiben Sie ihn hier.',
    example:
      'Legen Sie in speakers/ eine Datei an, deren Name nur a–z, 0–9 und Bindestriche hat, und schreiben Sie ihn hier.',
  },
  'either-or': { text: '#{ids} oder #{last}', example: '„ben-alt“ oder „ben-cordes“' },
  'no-affiliation': {
    text: '„#{written}“ könnte eine Kennung sein, aber es gibt keine solche Stimme',
    example: '„natto“ könnte eine Kennung sein, aber es gibt keine solche Stimme',
  },
  'affiliation-meant': {
    text: 'Meinen Sie #{ids}? Ist es ein Name, schreiben Sie ihn groß.',
    example: 'Meinen Sie „nato“? Ist es ein Name, schreiben Sie ihn groß.',
  },
  'affiliation-name': {
    text: 'Ist es ein Name, schreiben Sie ihn groß; sonst legen Sie die Datei an: #{command}',
    example:
      'Ist es ein Name, schreiben Sie ihn groß; sonst legen Sie die Datei an: npm run new -- speaker xyz',
  },
  'affiliation-self': { text: 'eine Stimme kann nicht zu sich selbst gehören' },
  'affiliation-self-mend': { text: 'Nehmen Sie die Zeile heraus, oder nennen Sie eine andere.' },
  'id-twice': {
    text: 'die Kennung „#{id}“ hat schon das Zitat in Zeile #{line}',
    example: 'die Kennung „stand“ hat schon das Zitat in Zeile 8',
  },
  'id-twice-mend': {
    text: 'Geben Sie jedem Zitat des Artikels eine eigene; sie ist Teil seiner Adresse.',
  },
  'name-twice': {
    text: '„#{name}“ steht zum zweiten Mal da',
    example: '„A. Berg“ steht zum zweiten Mal da',
  },
  'name-twice-mend': { text: 'Nehmen Sie eines der beiden heraus.' },
  'name-of-two': {
    text: '„#{name}“ ist auch ein Name in #{file}',
    example: '„Ada Berg“ ist auch ein Name in speakers/a-berg.md',
  },
  'name-of-two-mend': {
    text: 'Sind beide dieselben, behalten Sie eine Datei. Sonst können Leser und Suche sie nicht unterscheiden: Ergänzen Sie einen der Namen, oder nehmen Sie ihn aus alternateName heraus.',
  },
  'former-own': {
    text: 'die frühere Kennung „#{id}“ ist die heutige',
    example: 'die frühere Kennung „haushalt“ ist die heutige',
  },
  'former-in-use': {
    text: 'die frühere Kennung „#{id}“ hat jetzt #{holder}',
    example: 'die frühere Kennung „ben-cordes“ hat jetzt speakers/ben-cordes.md',
  },
  'former-twice': {
    text: 'die frühere Kennung „#{id}“ beansprucht auch #{holder}',
    example: 'die frühere Kennung „alt“ beansprucht auch articles/anderer.md',
  },
  'former-mend': {
    text: 'Eine alte Adresse kann nur zu einem Ziel führen: Nehmen Sie sie hier heraus, oder dort.',
  },
  'quote-in-line': { text: 'das Zitat in Zeile #{line}', example: 'das Zitat in Zeile 8' },
});
