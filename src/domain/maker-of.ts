import { parseOwned } from './quick-check';
import { z } from './schema';

/**
 * What makes values of `schema` from all that is not left to its defaults: as its `parse`, for who
 * makes thousands (decision 0065). What it is given becomes part of the value and is not copied, so
 * nobody may change it afterwards; a field given as undefined is one that was not given. Throws a
 * ZodError for what does not fit.
 */
export function makerOf<S extends z.ZodObject>(schema: S): (given: z.input<S>) => z.output<S> {
  const names = Object.keys(schema.shape);
  // Copied whole for each value: a field at a time takes five times as long.
  const blank: Record<string, unknown> = {};
  const lists: [string, { readonly defaultValue: unknown }][] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    if (field instanceof z.ZodOptional) continue;
    const own = field instanceof z.ZodDefault ? field.def : null;
    blank[name] = own?.defaultValue;
    if (own !== null && typeof blank[name] === 'object' && blank[name] !== null) {
      lists.push([name, own]);
    }
  }
  return (given) => {
    const whole = { ...blank };
    for (const name of names) {
      const value = given[name];
      if (value !== undefined) whole[name] = value;
    }
    // Of a list that nobody gave each value has its own.
    for (const [name, own] of lists) {
      if (whole[name] === blank[name]) whole[name] = own.defaultValue;
    }
    const made = parseOwned(schema, whole);
    if (!made.success) throw made.error;
    return made.data;
  };
}
