/** What may be wrong with the list, in words for the reader. */
export const NOTICES = {
  blocked:
    'Ihr Browser lässt diese Website nichts speichern. Was in der Adresse steht, sehen Sie hier; ein Lesezeichen darauf bewahrt es.',
  full: 'Ihr Browser hat für diese Website keinen Platz mehr. Die letzte Änderung ist nicht gespeichert.',
  damaged:
    'Ihre Merkliste ist beschädigt und lässt sich nicht lesen. Gespeichert ist dies; kopieren Sie daraus, was Sie brauchen.',
  odd: 'In der Adresse stehen Zitate, die sich nicht lesen lassen. Gezeigt wird Ihre eigene Merkliste.',
  most: 'Ihre Merkliste ist voll. Für ein weiteres Zitat entfernen Sie eines.',
} as const;

export type Notice = keyof typeof NOTICES;
