import { getSystemErrorMap } from 'node:util';

/** What the system refuses, by the code of its error; the place follows in brackets. */
const TROUBLE: Partial<Record<string, string>> = {
  EACCES: 'Der Zugriff ist nicht erlaubt',
  EBUSY: 'Ein Ordner oder eine Datei wird gerade benutzt',
  EDQUOT: 'Der zugeteilte Speicherplatz ist aufgebraucht',
  EEXIST: 'Wo ein Ordner hingehört, liegt eine Datei',
  EIO: 'Der Datenträger meldet einen Fehler',
  ELOOP: 'Verweise führen im Kreis',
  EMFILE: 'Zu viele Dateien sind zugleich offen',
  ENAMETOOLONG: 'Ein Name ist zu lang',
  ENFILE: 'Zu viele Dateien sind zugleich offen',
  ENOSPC: 'Auf dem Datenträger ist kein Platz mehr',
  ENOTDIR: 'Wo ein Ordner hingehört, liegt eine Datei',
  EPERM: 'Der Zugriff ist nicht erlaubt',
  EROFS: 'Der Datenträger lässt sich nur lesen',
};

/**
 * What an editor can do something about, in a sentence; undefined for whatever else went wrong, which is a fault of
 * the program and keeps its stack trace.
 */
export function sentenceFor(error: unknown): string | undefined {
  const { code, path }: Partial<NodeJS.ErrnoException> = error ?? {};
  const trouble = TROUBLE[code ?? ''];
  return trouble && `${trouble}${path ? ` (${path})` : ''}.`;
}

/**
 * The same for what another program has printed before it ended: a code, the place in quotation marks behind it, or, from
 * those written in Rust, a number.
 */
export function sentenceIn(output: string): string | undefined {
  const [, code, path, number] =
    /\b(?:(ENOSPC|EDQUOT|EROFS|EACCES|EMFILE)\b(?:[^'\n]*'([^'\n]+)')?|os error (\d+)\))/.exec(
      output,
    ) ?? [];
  return sentenceFor({ code: code ?? getSystemErrorMap().get(-Number(number))?.[0], path });
}
