import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inventCasebook, scaled } from '../../bench/large-casebook';
import { seeded } from '../../bench/seeded';
import { hostileRecords } from '../../tools/markup/records';
import { spoil, valueBySchema } from './fixtures/by-schema';
import { accepts, parseOwned } from './quick-check';
import { recordKinds, recordShapes } from './records';
import { z } from './schema';

const practice = JSON.parse(readFileSync('resources/practice/casebook-data.json', 'utf8')) as {
  readonly records: readonly unknown[];
};

/** What zod makes of a value; null where it refuses it. */
function parsed(schema: z.ZodType, value: unknown): { readonly data: unknown } | null {
  const read = schema.safeParse(value);
  return read.success ? { data: read.data } : null;
}

function isKept(schema: z.ZodType, value: unknown): boolean {
  const read = parsed(schema, value);
  return (
    read !== null &&
    isDeepStrictEqual(read.data, value) &&
    JSON.stringify(read.data) === JSON.stringify(value)
  );
}

describe.each(recordKinds)('a %s', (kind) => {
  const { schema } = recordShapes[kind];

  it('is accepted as it is where zod would give the very same, and only there', () => {
    const random = seeded(7);
    const found = { kept: 0, missed: 0, spoilt: 0 };
    for (let turn = 0; turn < 40; turn += 1) {
      const value = valueBySchema(schema, random);
      const kept = isKept(schema, value);
      if (kept) found.kept += 1;
      expect(accepts(schema)(value) && !kept).toBe(false);
      if (kept && !accepts(schema)(value)) found.missed += 1;
      const bad = spoil(value, random);
      if (!accepts(schema)(bad)) found.spoilt += 1;
      else expect(isKept(schema, bad)).toBe(true);
    }
    // The quick way is really taken, and what was spoilt is mostly seen.
    expect(found.kept).toBeGreaterThan(35);
    expect(found.missed).toBe(0);
    expect(found.spoilt).toBeGreaterThan(20);
  });
});

describe('the quick way is taken', () => {
  it.each<[string, readonly unknown[]]>([
    ['the practice casebook', practice.records],
    ['a large casebook', inventCasebook(scaled(0.002))],
    ['records with every branch of every schema', hostileRecords()],
  ])('by every record of %s', (_, records) => {
    const left = records.filter((record) => {
      const { kind } = record as { readonly kind: keyof typeof recordShapes };
      return !accepts(recordShapes[kind].schema)(record);
    });
    expect(records.length).toBeGreaterThan(15);
    expect(left).toEqual([]);
  });
});

describe('a schema accepts nothing', () => {
  const inner = z.object({ a: z.string() });
  it.each<[string, z.ZodType, unknown]>([
    ['that fills in a default', z.object({ a: z.string().default('x') }), {}],
    ['that fills in an inner default', z.object({ a: z.string().default('x').optional() }), {}],
    ['where a key would be left out', inner, { a: 'x', b: 1 }],
    ['where a strict one has no such key', z.strictObject({ a: z.string() }), { a: 'x', b: 1 }],
    ['of keys in another order', z.object({ a: z.null(), b: z.null() }), { b: null, a: null }],
    [
      'of a loose one whose further keys come first',
      z.looseObject({ a: z.null() }),
      { b: 1, a: null },
    ],
    ['of a field named as one of every object', z.object({ toString: z.unknown().optional() }), {}],
    ['that trims', z.string().trim(), 'x'],
    ['that coerces', z.coerce.string(), 'x'],
    ['that transforms', z.string().transform((text) => text), 'x'],
    ['that catches', z.string().catch('x'), 'x'],
    ['that prepares', z.preprocess((value) => value, z.string()), 'x'],
    ['that freezes', z.array(z.string()).readonly(), ['x']],
    ['of a format', z.iso.date(), '2026-01-15'],
    ['that asks later', z.string().refine(() => Promise.resolve(true)), 'x'],
    ['with a pattern that has a memory', z.string().regex(/x/g), 'x'],
    ['with a check that changes the value', z.string().overwrite((text) => `${text}!`), 'x'],
    [
      'where an option before it would take the value, changed',
      z.union([z.object({ a: z.string() }), z.object({ a: z.string(), b: z.int() })]),
      { a: 'x', b: 1 },
    ],
    ['of a null prototype', inner, Object.assign(Object.create(null) as object, { a: 'x' })],
    [
      'of a class',
      inner,
      new (class Strange {
        a = 'x';
      })(),
    ],
    ['of a list with a hole', z.array(z.unknown()), Object.assign(Array(1), { beside: 1 })],
    ['of a list with more than its items', z.array(z.null()), Object.assign([null], { beside: 1 })],
    ['of a list of a class', z.array(z.null()), new (class More extends Array<null> {})()],
    ['of a text that may have too few letters', z.string().min(2), '\u{1F54A}'],
    ['of a number that is none', z.number(), Number.NaN],
    [
      'of a key that would be the prototype',
      z.looseObject({ a: z.string() }),
      JSON.parse('{"a":"x","__proto__":{}}'),
    ],
    ['of such a key in a table', z.record(z.string(), z.unknown()), JSON.parse('{"__proto__":{}}')],
  ])('%s', (_, schema, value) => {
    expect(accepts(schema)(value)).toBe(false);
  });
});

describe('what is accepted', () => {
  it.each<[string, z.ZodType, unknown]>([
    [
      'a field that may lack, and lacks',
      z.object({ a: z.null().optional(), b: z.null() }),
      { b: null },
    ],
    ['one that is there and undefined', z.object({ a: z.null().optional() }), { a: undefined }],
    ['further keys of a loose one', z.looseObject({ a: z.null() }), { a: null, c: 1, b: [] }],
    ['a text with half a letter', z.string().max(2), '\uD800'],
    ['an option behind ones that keep the value', z.union([z.null(), z.literal('x')]), 'x'],
    ['a rule of its own', z.string().refine((text) => text === 'x'), 'x'],
    ['a table', z.record(z.string().max(2), z.int()), { ab: 1, '7': -0 }],
  ])('%s', (_, schema, value) => {
    expect(accepts(schema)(value)).toBe(true);
    expect(isKept(schema, value)).toBe(true);
  });

  it('is handed back itself, and anything else as zod reads it', () => {
    const schema = z.object({ a: z.string(), b: z.int().default(1) });
    const whole = { a: 'x', b: 2 };
    expect(parseOwned(schema, whole).data).toBe(whole);
    expect(parseOwned(schema, { a: 'x' })).toEqual({ success: true, data: { a: 'x', b: 1 } });
    expect(parseOwned(schema, { a: 1 }).error?.issues[0]?.path).toEqual(['a']);
  });
});
