import { texts } from './texts.ts';

/** Files that are missing, not read, or not readable as text with a head. */
export const FILES = texts({
  'content-folder-missing': { text: 'der Inhaltsordner fehlt' },
  'content-folder-create': {
    text: 'Legen Sie ihn an, oder nennen Sie mit CONTENT_DIR einen anderen.',
  },
  'no-article-file': { text: 'es gibt keinen Artikel' },
  'no-article-file-create': {
    text: 'Legen Sie mit „npm run new -- article "Überschrift"“ einen an, oder nennen Sie mit CONTENT_DIR einen anderen Inhaltsordner.',
  },
  'not-read': { text: '#{name} wird nicht gelesen', example: 'notiz.txt wird nicht gelesen' },
  'folder-not-read': {
    text: '#{name} ist ein Ordner und wird nicht gelesen',
    example: '2025 ist ein Ordner und wird nicht gelesen',
  },
  'folder-in-folder': {
    text: 'Legen Sie seine Dateien unmittelbar in #{folder}/.',
    example: 'Legen Sie seine Dateien unmittelbar in articles/.',
  },
  'content-folder-holds': {
    text: 'Im Inhaltsordner stehen publication.md und die Ordner articles/, speakers/, topics/, pages/ und public/.',
  },
  'folder-holds': {
    text: 'In #{folder}/ stehen Dateien, deren Namen auf .md enden.',
    example: 'In articles/ stehen Dateien, deren Namen auf .md enden.',
  },
  icons: {
    text: 'von den Symbolen der Website liegen hier nicht alle; es fehlen #{missing}',
    example:
      'von den Symbolen der Website liegen hier nicht alle; es fehlen favicon.svg, icon-192.png',
  },
  'icons-mend': {
    text: 'Legen Sie sie dazu. Sonst zeigt mancher Browser noch das mitgelieferte Symbol.',
  },
  unreadable: {
    text: 'das lässt sich nicht lesen: #{reason}',
    example: 'das lässt sich nicht lesen: der Verweis führt ins Leere',
  },
  'unreadable-gone': { text: 'der Verweis führt ins Leere' },
  'unreadable-loop': { text: 'der Verweis führt im Kreis' },
  'unreadable-forbidden': { text: 'Sie dürfen es nicht lesen' },
  'unreadable-large': { text: 'die Datei hat mehr als 20 MB' },
  'unreadable-no-file': { text: 'es ist keine gewöhnliche Datei' },
  'unreadable-mend': {
    text: 'Nehmen Sie es heraus, oder stellen Sie es so her, dass Sie es öffnen können.',
  },
  'file-name-no-id': {
    text: 'der Dateiname „#{name}“ ist keine Kennung: Sie hat nur a–z, 0–9 und Bindestriche',
    example:
      'der Dateiname „Der Haushalt“ ist keine Kennung: Sie hat nur a–z, 0–9 und Bindestriche',
  },
  'file-name-long': {
    text: 'der Dateiname hat mehr als #{most} Zeichen; die Adresse wäre zu lang',
    example: 'der Dateiname hat mehr als 200 Zeichen; die Adresse wäre zu lang',
  },
  'file-name-reserved': {
    text: '„#{name}“ ist für Adressen der Website reserviert',
    example: '„seite-2“ ist für Adressen der Website reserviert',
  },
  'file-name-taken': {
    text: '„#{name}“ ist die Adresse eines anderen Teils der Website',
    example: '„suche“ ist die Adresse eines anderen Teils der Website',
  },
  'rename-file': { text: 'Geben Sie der Datei einen anderen Namen; er ist Teil der Adresse.' },
  'rename-file-to': {
    text: 'Geben Sie der Datei einen anderen Namen, zum Beispiel #{name}.md; er ist Teil der Adresse.',
    example:
      'Geben Sie der Datei einen anderen Namen, zum Beispiel der-haushalt.md; er ist Teil der Adresse.',
  },
  'control-character': {
    text: 'hier steht das Steuerzeichen #{code}',
    example: 'hier steht das Steuerzeichen U+0084',
  },
  'control-character-delete': {
    text: 'Löschen Sie es. Es ist unsichtbar; steht es für einen Buchstaben oder ein Anführungszeichen, wurde die Datei falsch aus einer anderen Kodierung umgewandelt.',
  },
  'not-utf-8': { text: 'ab hier ist die Datei nicht in UTF-8 gespeichert' },
  'not-utf-8-save': { text: 'Speichern Sie die Datei in der Kodierung UTF-8.' },
  'file-empty': { text: 'die Datei ist leer' },
  'head-missing': { text: 'die Datei hat keinen Kopf' },
  'head-begin': {
    text: 'Beginnen Sie die Datei mit einer Zeile ---; darunter stehen die Schlüssel, dann wieder eine Zeile ---.',
  },
  'head-dashes': {
    text: 'die erste Zeile ist „#{line}“, der Kopf beginnt aber mit drei Bindestrichen',
    example: 'die erste Zeile ist „—“, der Kopf beginnt aber mit drei Bindestrichen',
  },
  'head-end-dashes': {
    text: 'diese Zeile, „#{line}“, soll wohl den Kopf beenden, der aber mit drei Bindestrichen endet',
    example:
      'diese Zeile, „–––“, soll wohl den Kopf beenden, der aber mit drei Bindestrichen endet',
  },
  'head-dashes-mend': { text: 'Schreiben Sie ---, sonst nichts in dieser Zeile.' },
  'head-late': { text: 'der Kopf beginnt nicht in der ersten Zeile' },
  'head-late-mend': {
    text: 'Nehmen Sie Leerzeichen und leere Zeilen vor der ersten Zeile --- heraus.',
  },
  'head-open': { text: 'der Kopf hat kein Ende' },
  'head-open-mend': {
    text: 'Schreiben Sie zwischen den letzten Schlüssel und den Text eine Zeile, in der nur --- steht.',
  },
  'head-empty': { text: 'der Kopf ist leer' },
  'head-without-keys': {
    text: 'der Kopf #{what}, muss aber aus Zeilen mit Schlüssel, Doppelpunkt und Wert bestehen',
    example:
      'der Kopf ist „nur Text“, muss aber aus Zeilen mit Schlüssel, Doppelpunkt und Wert bestehen',
  },
  'head-keys': {
    text: 'Schreiben Sie zwischen die beiden Zeilen --- Zeilen wie „#{key}: …“.',
    example: 'Schreiben Sie zwischen die beiden Zeilen --- Zeilen wie „headline: …“.',
  },
  'publication-body': { text: 'der Text unter der zweiten Zeile --- wird nicht gelesen' },
  'publication-body-mend': {
    text: 'Was die Veröffentlichung über sich sagt, gehört in „description“ oder auf eine Seite, etwa pages/ueber.md.',
  },
});
