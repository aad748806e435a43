import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isMessageKey, t } from '.';
import { english } from './en';

/** Attributes whose value a person reads or hears. */
const spoken = new Set(['label', 'title', 'alt', 'placeholder', 'description', 'hint', 'words']);

function isSpoken(name: string): boolean {
  return (
    spoken.has(name) ||
    name === 'aria-label' ||
    name === 'aria-description' ||
    name.endsWith('Words')
  );
}

/** Letters make words; signs and digits need no translation. */
function hasWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text);
}

interface Findings {
  /** Words that stand in JSX and not in the catalogue, each with its line. */
  readonly bare: readonly string[];
  /** Literal keys given to `t`. */
  readonly keys: readonly string[];
}

/** What one source file says outside the catalogue, and which keys it asks for. */
function jsxWords(name: string, text: string): Findings {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const bare: string[] = [];
  const keys: string[] = [];

  function found(node: ts.Node, words: string): void {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    bare.push(`${name}:${line + 1} ${words.trim()}`);
  }

  function visit(node: ts.Node): void {
    if (ts.isJsxText(node) && hasWords(node.text)) found(node, node.text);
    if (ts.isJsxAttribute(node) && isSpoken(node.name.getText())) {
      const value = node.initializer;
      const inner = value && ts.isJsxExpression(value) ? value.expression : value;
      if (inner && ts.isStringLiteralLike(inner) && hasWords(inner.text)) found(inner, inner.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      const child = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);
      if (child && hasWords(node.expression.text)) found(node, node.expression.text);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 't'
    ) {
      const [key] = node.arguments;
      if (key && ts.isStringLiteralLike(key)) keys.push(key.text);
    }
    ts.forEachChild(node, visit);
  }

  visit(file);
  return { bare, keys };
}

const renderer = join(import.meta.dirname, '../..');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(renderer, name), 'utf8') }));

describe('the catalogue', () => {
  it('has every sentence of every screen: no words stand in JSX', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ name, text }) => jsxWords(name, text).bare)).toEqual([]);
  });

  it('has every key that is asked for', () => {
    const asked = files.flatMap(({ name, text }) =>
      jsxWords(name, text).keys.map((key) => ({ name, key })),
    );
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter(({ key }) => !isMessageKey(key))).toEqual([]);
  });

  it('has each of its files named in its index', () => {
    const json = readdirSync(join(import.meta.dirname, 'en')).filter((name) =>
      name.endsWith('.json'),
    );
    expect(json.map((name) => name.replace('.json', '')).toSorted()).toEqual(
      Object.keys(english).toSorted(),
    );
  });

  it('has both forms of every plural', () => {
    const all = Object.entries(english).flatMap(([file, keys]) =>
      Object.keys(keys).map((key) => `${file}.${key}`),
    );
    for (const key of all.filter((one) => one.endsWith('_one'))) {
      expect(all).toContain(key.replace(/_one$/, '_other'));
    }
  });

  it('chooses the plural by the count, and fills in what it is given', () => {
    expect(t('table.rows', { count: 1 })).toBe('1 row');
    expect(t('table.rows', { count: 5 })).toBe('5 rows');
    expect(t('table.noMatch', { filter: '<Əli & co>' })).toContain('<Əli & co>');
  });
});

describe('the check itself', () => {
  it('sees words in text, attributes and expressions, and no signs', () => {
    const planted = [
      'const a = <p>Hello</p>;',
      'const b = <i aria-label="Close it" className="not words" />;',
      "const c = <p>{'Bare words'}</p>;",
      'const d = <p>: {x} ·</p>;',
    ].join('\n');
    expect(jsxWords('planted.tsx', planted).bare).toEqual([
      'planted.tsx:1 Hello',
      'planted.tsx:2 Close it',
      'planted.tsx:3 Bare words',
    ]);
    expect(jsxWords('k.tsx', "t('no.such'); t(key); other('x')").keys).toEqual(['no.such']);
  });

  it('reads the files of the renderer by their real names', () => {
    expect(files.map(({ name }) => relative('.', name))).toContain('shared/overlays/Dialog.tsx');
  });
});
