// `npm ci` refuses a lock that misses a package for any system, even one for another system than its own; and a registry that
// lags behind makes `npm install` leave such packages out without a word.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Entry = {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const root = join(import.meta.dirname, '..', '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = read('package.json') as Entry;
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Entry>> };

/** Looks where Node would look: beside the package, then in each folder above. */
function isLocked(from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true;
    if (place === '') return false;
  }
}

function missingFrom(kind: 'dependencies' | 'optionalDependencies'): readonly string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry[kind] ?? {})
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path === '' ? 'package.json' : path} wants ${name}`),
  );
}

describe('package-lock.json', () => {
  it('says of the project what package.json says', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      expect(packages['']?.[kind], kind).toEqual(manifest[kind]);
    }
  });

  it('holds every package that another wants', () => {
    expect(missingFrom('dependencies')).toEqual([]);
  });

  it('holds the packages of every system, not of this one alone', () => {
    expect(missingFrom('optionalDependencies')).toEqual([]);
  });

  it('knows the contents of each package and no address of a registry', () => {
    const entries = Object.entries(packages).filter(([path, entry]) => path !== '' && entry.link !== true);
    expect(entries.filter(([, entry]) => !/^sha512-/.test(entry.integrity ?? '')).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([]);
  });

  it('pins what the project names to one version', () => {
    const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
