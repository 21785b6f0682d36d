import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { securityText } from '../../server/discovery/security.ts';
import { PROJECT } from '../machine.ts';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const read = (...path: string[]): string => readFileSync(join(PROJECT, ...path), 'utf8');
const parse = (...path: string[]): unknown => JSON.parse(read(...path));
const { packages } = parse('package-lock.json') as { packages: Record<string, Package> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);
const production = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

describe('what is installed', () => {
  test('is at least as new as the versions in which known holes were closed', () => {
    const floors = parse('test', 'security', 'floors.json') as Record<string, { least: string; why: string }>;
    const number = (version: string) =>
      version.split('.').reduce((sum, part) => sum * 10_000 + Number.parseInt(part, 10), 0);
    expect(Object.keys(floors).length).toBeGreaterThanOrEqual(7);
    for (const [name, { least, why }] of Object.entries(floors)) {
      const found = installed.filter(([path]) => nameOf(path) === name);
      expect(found.length, name).toBeGreaterThan(0);
      expect(why, name).not.toBe('');
      for (const [, { version = '0' }] of found)
        expect(number(version), `${name} ${version}`).toBeGreaterThanOrEqual(number(least));
    }
  });

  test('is named with its hash, and comes from a registry: no branch, no folder, no address of its own', () => {
    expect(installed.length).toBeGreaterThan(100);
    for (const [path, { version, integrity, resolved, link, inBundle }] of installed) {
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
      if (inBundle !== true) expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect(link, path).toBeUndefined();
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/[^/]+\/.+\.tgz$/);
    }
  });

  test('asks in package.json for versions, and for nothing else', () => {
    const { dependencies, devDependencies } = parse('package.json') as Record<string, Record<string, string>>;
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(range, name).toMatch(/^[\^~]?\d+(\.\d+){1,2}(-[\w.]+)?$/);
  });
});

describe('what runs in production', () => {
  test('is at most 150 packages', () => {
    const names = new Set(production.map(([path]) => nameOf(path)));
    expect(names.has('fastify')).toBe(true);
    expect(names.has('vitest')).toBe(false);
    expect(production.filter(([, { optional }]) => optional !== true).length).toBeLessThanOrEqual(150);
  });

  test('needs no script at its installation', () => {
    const { allowScripts } = parse('package.json') as { allowScripts: Record<string, boolean> };
    const scripts = production.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    for (const [path] of scripts) expect(allowScripts[nameOf(path)], path).toBe(false);
    // Development may run one: that of the package which brings Node itself.
    const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
    expect(allowed).toEqual(['node']);
  });

  test('may be given on under the licence of the project', () => {
    const fitting =
      /^\(?(0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-2-Clause|BSD-3-Clause|CC0-1\.0|ISC|MIT|MIT-0|Python-2\.0|Unlicense|WTFPL|Zlib|SEE LICENSE IN LICENSE)( (OR|AND) [\w.-]+)*\)?$/;
    const others = production.filter(([, { license = 'none' }]) => !fitting.test(license));
    // Fonts, under a licence of their own that lets them be given on: dejavu-fonts-ttf/LICENSE.
    expect(others.map(([path]) => nameOf(path))).toEqual(['dejavu-fonts-ttf']);
  });

  test('is listed in a bill of materials that names each package with its hash', () => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'sbom'], {
      cwd: PROJECT,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    expect(status, stderr).toBe(0);
    const bill = JSON.parse(stdout) as {
      bomFormat: string;
      specVersion: string;
      components: { name: string; version: string; purl: string; hashes?: { alg: string }[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.specVersion).toMatch(/^1\.\d$/);
    const names = new Set(bill.components.map(({ name }) => name));
    const { dependencies } = parse('package.json') as { dependencies: object };
    const missing = Object.keys(dependencies).filter((name) => !names.has(name));
    // npm leaves out what a development dependency asks for as a peer too: see docs/security.md.
    expect(missing).toEqual(['yaml']);
    expect(names.has('vitest')).toBe(false);
    for (const { name, version, purl, hashes } of bill.components) {
      expect(purl, name).toMatch(/^pkg:npm\//);
      expect(version, name).toMatch(/^\d/);
      expect(hashes?.[0]?.alg, name).toBe('SHA-512');
    }
  }, 120_000);
});

test('whoever finds a hole is told where to say so, and until when the answer comes', () => {
  const policy = read('SECURITY.md');
  for (const clock of ['24 hours', '72 hours', '14 days']) expect(policy).toContain(clock);
  expect(policy).toContain('/.well-known/security.txt');
  const expires = /^Expires: (.*)$/m.exec(
    securityText('mailto:a@b.example', 'https://b.example', new Date()),
  );
  expect(Date.parse(expires?.[1] ?? '')).toBeGreaterThan(Date.now());
});
