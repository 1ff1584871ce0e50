import { PATHS } from '../paths.ts';

/** What hosts take of a site, and what a build says before a site is larger than that. */
interface Host {
  name: string;
  /** Of how many files at most, of how many bytes in all, and of how many bytes each; undefined where there is no limit. */
  files?: number;
  bytes?: number;
  fileBytes?: number;
}

const MIB = 1024 * 1024;

/** Netlify and servers of one’s own have no such limits. The README shows the table. */
export const HOSTS: readonly Host[] = [
  { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * MIB },
  { name: 'GitHub Pages', bytes: 1_000_000_000 },
];

/** The share of a limit at which the build warns. */
const NEAR = 0.9;

/**
 * A sentence for each limit that is near or passed.
 * @param files sizes in bytes by path
 */
export function limitWarnings(files: ReadonlyMap<string, { size: number }>): string[] {
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  const [name = '', { size }] = [...files].reduce(
    (most, one) => (one[1].size > most[1].size ? one : most),
    ['', { size: 0 }],
  );
  const pictures = [...files.keys()].filter((path) =>
    path.startsWith(PATHS.pictures.slice(1)),
  ).length;
  const without =
    pictures > 0
      ? `, ohne die Bilder für soziale Netze (PICTURES=0) ${number(files.size - pictures)}`
      : '';
  return HOSTS.flatMap((host) => [
    ...near(files.size, host.files, (most) =>
      told(
        host,
        `${number(most)} Dateien`,
        `Die Site hat ${number(files.size)}${without}`,
        files.size > most,
      ),
    ),
    ...near(bytes, host.bytes, (most) =>
      told(host, `${megabytes(most)} im Ganzen`, `Die Site hat ${megabytes(bytes)}`, bytes > most),
    ),
    ...near(size, host.fileBytes, (most) =>
      told(host, `Dateien bis ${megabytes(most)}`, `${name} hat ${megabytes(size)}`, size > most),
    ),
  ]);
}

function near(found: number, most: number | undefined, tell: (most: number) => string): string[] {
  return most !== undefined && found >= most * NEAR ? [tell(most)] : [];
}

function told({ name }: Host, takes: string, has: string, isPassed: boolean): string {
  const end = isPassed
    ? 'dort lässt sie sich so nicht veröffentlichen.'
    : 'dort ist die Grenze bald erreicht.';
  return `Warnung: ${name} nimmt ${takes}. ${has}; ${end} Die README nennt, was Dateien spart.`;
}

function number(value: number): string {
  return value.toLocaleString('de-DE');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}
