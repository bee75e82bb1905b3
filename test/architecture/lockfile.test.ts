import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './source.ts';

interface Locked {
  version?: string;
  resolved?: string;
  engines?: { node?: string };
  hasInstallScript?: boolean;
  deprecated?: string;
  optionalDependencies?: Record<string, string>;
}

interface Manifest {
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(project, name), 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const locked = Object.entries(read<{ packages: Record<string, Locked> }>('package-lock.json').packages);
const names = new Set(locked.map(([path]) => path));

test('the lockfile holds no download addresses', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('every package that is asked for is pinned exactly', () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('packages for other platforms are listed, so that npm ci works on every machine', () => {
  const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !names.has(`${path}/node_modules/${name}`) && !names.has(`node_modules/${name}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('no package asks for a newer Node than the one that installs it may be', () => {
  const newer = locked.filter(([, { engines }]) => /^(>=|\^)\s*2[1-9]/.test(engines?.node ?? ''));
  expect(newer.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([]);
});

test('every package with an install script is told not to run it', () => {
  const scripted = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(scripted.filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
});

test('no package is deprecated, and there is one Dexie', () => {
  expect(locked.filter(([, { deprecated }]) => deprecated).map(([path]) => path)).toEqual([]);
  expect(locked.filter(([path]) => path.endsWith('node_modules/dexie'))).toHaveLength(1);
});
