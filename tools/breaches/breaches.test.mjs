import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../setup/paths.mjs';
import { layersIn, lintIn, makeCopy } from './copy.mjs';
import { typesIn } from './environments.mjs';
import { absent, bans, beside, clean, layers, networkCalls } from './planted.mjs';

const patience = 180_000;

/** Network calls by the file each is planted in. */
const network = Object.fromEntries(
  networkCalls.map((call, index) => [
    `src/main/planted-network-${index}.ts`,
    `export function planted(): unknown {\n  return ${call};\n}\n`,
  ]),
);

function filesOf(/** @type {Record<string, import('./planted.mjs').Breach>} */ breaches) {
  return Object.fromEntries(Object.values(breaches).map(({ path, text }) => [path, text]));
}

const copy = makeCopy({
  ...clean,
  ...beside,
  ...filesOf(layers),
  ...filesOf(bans),
  ...network,
});
const control = makeCopy(clean);

afterAll(() => {
  copy.remove();
  control.remove();
});

describe('the layers', () => {
  /** @type {Awaited<ReturnType<typeof layersIn>>} */
  let found;
  beforeAll(async () => {
    found = await layersIn(copy.folder);
  }, patience);

  it.each(Object.entries(layers))('refuse %s', (name, { path, says }) => {
    const rule = name.includes(' ') ? '' : `${name}: `;
    expect(found.of(path)).toContainEqual(expect.stringContaining(rule));
    expect(found.of(path)).toContainEqual(expect.stringContaining(says));
  });

  it('have a planted breach for every rule', async () => {
    const { default: config } = await import(inRoot('.dependency-cruiser.cjs'));
    for (const { name } of config.forbidden) {
      expect(Object.keys(layers)).toContain(name);
    }
  });

  it('let a project through that keeps them', { timeout: patience }, async () => {
    const tidy = await layersIn(control.folder);
    expect(Object.keys(clean).flatMap(tidy.of)).toEqual([]);
    expect(tidy.code).toBe(0);
  });
});

describe('lint', () => {
  /** @type {(path: string) => string[]} */
  let found;
  beforeAll(async () => {
    found = await lintIn(copy.folder);
  }, patience);

  it.each(Object.entries(bans))('refuses %s', (name, { path, says }) => {
    const rule = name.split(': ')[0];
    expect(found(path)).toContainEqual(expect.stringContaining(`${rule}: `));
    expect(found(path)).toContainEqual(expect.stringContaining(says));
  });

  it.each(Object.entries(network))('refuses the network in %s', (path, text) => {
    expect(text).toContain('return');
    expect(found(path)).toContain(
      'vigil/no-network: Vigil has no network. There is no replacement.',
    );
  });

  it('has a planted breach for every rule of its own', async () => {
    const { bans: all } = await import('../lint/bans.mjs');
    for (const name of Object.keys(all).filter((own) => own !== 'no-network')) {
      expect(Object.keys(bans)).toContain(`vigil/${name}`);
    }
  });

  it('says nothing of files that keep the rules', () => {
    const files = Object.keys(clean).filter((path) => path.startsWith('src/'));
    expect(files.flatMap(found)).toEqual([]);
  });
});

describe('the type projects', () => {
  const projects = Object.entries({
    'tsconfig.std.json': /^src\/(domain|anchoring|sealing|export|ipc)$/,
    'tsconfig.web.json': /^src\/(import|casebook|renderer)$/,
    'tsconfig.node.json': /^src\/(main|preload)$/,
  });

  it.each(projects)('of %s know no other environment', { timeout: patience }, (project, own) => {
    const folders = Object.keys(absent).filter((folder) => own.test(folder));
    const texts = folders.map((folder) => [
      `${folder}/planted-environment.ts`,
      `export const planted = [${absent[folder]?.join(', ')}, structuredClone];\n`,
    ]);
    const found = typesIn(project, Object.fromEntries(texts));
    for (const folder of folders) {
      const said = found(`${folder}/planted-environment.ts`);
      expect(said).toHaveLength(absent[folder]?.length ?? 0);
      for (const name of absent[folder] ?? []) {
        expect(said).toContainEqual(
          expect.stringMatching(new RegExp(`Cannot find name '${name}'`)),
        );
      }
    }
  });

  it('are all in the check', () => {
    const { references } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8'));
    for (const [project] of projects) {
      expect(references).toContainEqual({ path: `./${project}` });
    }
  });
});
