import { satisfies, validRange } from 'semver';

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Each dependency of a locked package that has no place in the lock file, or one of a version its parent refuses. */
export function missingFromLock({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([place, entry]) => {
    const { dependencies, devDependencies, optionalDependencies } = entry;
    const wanted = {
      ...dependencies,
      ...optionalDependencies,
      ...(place === '' && devDependencies),
    };
    return Object.entries(wanted).flatMap(([name, range]) => {
      const found = resolve(packages, place, name);
      const told = `${name}@${range} of ${place || 'package.json'}`;
      if (!found) return [`${told} is not locked`];
      const version = found.version ?? '';
      return !validRange(range) || satisfies(version, range)
        ? []
        : [`${told} is locked at ${version}`];
    });
  });
}

/** As Node looks for a package: beside the one that asks, then further and further up. */
function resolve(
  packages: LockFile['packages'],
  place: string,
  name: string,
): LockedPackage | undefined {
  for (
    let folder = place;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const found = packages[[folder, 'node_modules', name].filter(Boolean).join('/')];
    if (found || folder === '') return found;
  }
}
