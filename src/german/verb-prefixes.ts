/** Particles that stand apart from their verb in a main clause: „kündigte … an“. */
export const SEPARABLE_PARTICLES: ReadonlySet<string> = new Set(
  `ab abwärts an aneinander auf aufeinander aufrecht aus auseinander bei beisammen bekannt bereit bevor da dabei dafür
  dagegen daher dahin dar davon dazu dazwischen durch ein einher empor entgegen entlang entzwei fehl fern fest fort
  frei gegenüber geheim gleich gut heim her herab heran herauf heraus herbei herein herüber herum herunter hervor hin
  hinab hinauf hinaus hinein hinterher hinunter hinweg hinzu hoch infrage inne kaputt klar klein kund lahm los mit
  mitverantwortlich nach nahe nieder offen preis rein richtig ruhig runter schön schwer sicher stand statt still teil tot
  übel über überein um umher um unter voll voran voraus vorbei vor vorher vorüber vorweg wach wahr weg weh weiter wider
  wieder wohl zufrieden zu zurecht zurück zusammen zuvor zuwider`
    .trim()
    .split(/\s+/),
);

/** Prefixes that stay with their verb and take the place of the participle’s ge-. */
export const INSEPARABLE_PREFIXES: readonly string[] =
  'be emp ent er miss ver zer hinter über unter um durch wider wieder voll'.split(' ');
