import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/seeded';
import { custodyEventSchema } from './custody-event';
import { detaineeSchema } from './detainee';
import { factSchema } from './fact';
import { valueBySchema } from './fixtures/by-schema';
import { makerOf } from './maker-of';
import { nameSchema } from './name';
import { outcomeLineSchema } from './outcome-line';
import { accepts } from './quick-check';
import { z } from './schema';

describe('what makes values of a schema', () => {
  it.each<[string, z.ZodObject]>([
    ['person', detaineeSchema],
    ['name', nameSchema],
    ['fact', factSchema],
    ['custody event', custodyEventSchema],
    ['outcome line', outcomeLineSchema],
  ])('makes a %s as its parse does', (_, schema) => {
    const make = makerOf(schema);
    const random = seeded(11);
    for (let turn = 0; turn < 30; turn += 1) {
      const given = valueBySchema(schema, random) as Record<string, unknown>;
      for (const [name, field] of Object.entries(schema.shape)) {
        if (field instanceof z.ZodDefault && random() < 0.5) Reflect.deleteProperty(given, name);
      }
      const made = make(given);
      expect(made).toStrictEqual(schema.parse(given));
      // In one order, whichever fields were given, so that zod is never asked.
      expect(accepts(schema)(made)).toBe(true);
    }
  });

  it('gives each value lists of its own, and leaves out what the schema does not know', () => {
    const make = makerOf(z.object({ a: z.string(), list: z.array(z.string()).default([]) }));
    const [one, other] = [make({ a: 'x', b: 1 } as never), make({ a: 'y' })];
    expect(one).toStrictEqual({ a: 'x', list: [] });
    expect(one.list).not.toBe(other.list);
  });

  it('says what does not fit as the schema says it', () => {
    const schema = z.object({ a: z.string(), b: z.int().default(1) });
    for (const bad of [{}, { a: 1 }, { a: 'x', b: 'y' }]) {
      const { error } = schema.safeParse(bad);
      expect(() => makerOf(schema)(bad as never)).toThrow(error?.message);
    }
  });
});
