import { describe, expect, it } from 'vitest';
import { isValid, NoSuchSchema } from './json-schema';

const all = new Map<string, unknown>([
  ['parts.json', { definitions: { address: { type: 'string', format: 'uri' } } }],
]);

function valid(value: unknown, schema: unknown): boolean {
  return isValid(value, schema, 'one.json', all);
}

describe('isValid', () => {
  it('holds a value against each keyword', () => {
    const schema = {
      type: 'object',
      required: ['id'],
      properties: {
        id: { $ref: 'parts.json#/definitions/address' },
        list: { type: 'array', minItems: 1, maxItems: 2, items: { enum: ['a', 'b'] } },
        one: { oneOf: [{ type: 'string' }, { pattern: '^x' }] },
      },
      not: { required: ['never'] },
    };
    expect(valid({ id: 'urn:a', list: ['a'], one: 'xy' }, schema)).toBe(false);
    expect(valid({ id: 'urn:a', list: ['a'], one: 1 }, schema)).toBe(true);
    for (const bad of [
      {},
      { id: 'no address' },
      { id: 'urn:a', list: [] },
      { id: 'urn:a', never: 1 },
    ]) {
      expect(valid(bad, schema), JSON.stringify(bad)).toBe(false);
    }
    expect(valid({ id: 'urn:a', list: ['a', 'c'] }, schema)).toBe(false);
  });

  it('passes over no keyword it does not know, and no schema that is not there', () => {
    expect(() => valid(1, { multipleOf: 2 })).toThrow('no keyword');
    expect(() => valid(1, { $ref: 'gone.json#/x' })).toThrow(NoSuchSchema);
  });
});
