import { texts } from './texts.ts';

/** What concerns the tree as a whole. */
export const TREE = texts({
  'nothing-published': { text: 'kein Artikel ist veröffentlicht' },
  'nothing-published-mend': {
    text: 'Alle sind Entwürfe, oder ihr Datum liegt in der Zukunft. Nehmen Sie bei einem „status: draft“ heraus.',
  },
  'no-quotes': { text: 'kein veröffentlichter Artikel hat ein Zitat' },
  'no-quotes-mend': { text: 'Erfassen Sie in mindestens einem Artikel Zitate.' },
  'unused-speaker': { text: 'kein Artikel zitiert diese Stimme' },
  'unused-topic': { text: 'kein Artikel nennt dieses Thema' },
  'unused-mend': {
    text: 'Die Datei hat deshalb keine Seite. Löschen Sie sie, wenn sie nicht mehr gebraucht wird.',
  },
  'link-nowhere': {
    text: 'der Link zu #{target} führt ins Leere: #{why}',
    example: 'der Link zu /artikel/haushalte/ führt ins Leere: es gibt keinen Artikel „haushalte“',
  },
  'link-no-article': {
    text: 'es gibt keinen Artikel „#{id}“',
    example: 'es gibt keinen Artikel „haushalte“',
  },
  'link-no-quote': {
    text: 'der Artikel „#{article}“ hat kein Zitat „#{id}“',
    example: 'der Artikel „haushalt“ hat kein Zitat „stant“',
  },
  'link-no-voice': { text: 'es gibt keine Stimme „#{id}“', example: 'es gibt keine Stimme „ada“' },
  'link-no-topic': { text: 'es gibt kein Thema „#{id}“', example: 'es gibt kein Thema „etat“' },
  'link-no-page': {
    text: 'es gibt keine Seite „#{id}“',
    example: 'es gibt keine Seite „impressum“',
  },
  'link-draft': {
    text: 'der Artikel „#{id}“ ist ein Entwurf',
    example: 'der Artikel „entwurf“ ist ein Entwurf',
  },
  'link-held-back': {
    text: 'der Artikel „#{id}“ erscheint erst am #{date}',
    example: 'der Artikel „spaeter“ erscheint erst am 2099-01-01',
  },
  'link-unused': {
    text: '„#{id}“ hat keine Seite, solange kein veröffentlichter Artikel davon handelt',
    example: '„cleo“ hat keine Seite, solange kein veröffentlichter Artikel davon handelt',
  },
  'link-nowhere-mend': {
    text: 'Berichtigen Sie die Adresse, oder nehmen Sie den Link heraus.',
  },
  'link-meant': {
    text: 'Meinen Sie #{target}?',
    example: 'Meinen Sie /artikel/haushalt/?',
  },
});
