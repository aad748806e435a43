import { checkFrom, type Fits } from './quick-check-rules';
import { z } from './schema';

type Schema = z.core.$ZodType;
type Def<T extends Schema> = T['_zod']['def'];

const made = new WeakMap<Schema, Fits>();

/**
 * A check made from `schema`, true ONLY where zod's parse of a value would succeed and give the very
 * same: equal in depth, its keys in the same order, no default filled in, no key left out. False says
 * nothing: then zod is to be asked, whose rules, defaults and paths stay the only ones. A schema, or
 * a part of one, that holds what is not known here accepts nothing.
 *
 * The value has to be data, as structuredClone or JSON.parse make it: what neither of them can give
 * (getters, keys that are symbols or not enumerable, proxies) is not looked for.
 */
export function accepts(schema: Schema): Fits {
  let fits = made.get(schema);
  if (fits === undefined) {
    fits = compiled(schema);
    made.set(schema, fits);
  }
  return fits;
}

/**
 * As `schema.safeParse(value)`, save that a value which needs no change is handed back itself where
 * zod makes a copy. So it has to be the caller's own, and data (see `accepts`): what came by
 * structured clone or JSON.parse, or was made for this call, and is changed by nobody afterwards.
 */
export function parseOwned<S extends z.ZodType>(
  schema: S,
  value: unknown,
): z.ZodSafeParseResult<z.output<S>> {
  return accepts(schema)(value)
    ? { success: true, data: value as z.output<S> }
    : schema.safeParse(value);
}

function compiled(schema: Schema): Fits {
  const fits = ofType(schema as z.core.$ZodTypes);
  const checks = (schema._zod.def.checks ?? []).map(checkFrom);
  if (fits === never || checks.length === 0) return fits;
  if (checks.includes(null)) return never;
  const [first = never, ...others] = checks.filter((check) => check !== null);
  if (others.length === 0) return (value) => fits(value) && first(value);
  return (value) => fits(value) && first(value) && others.every((check) => check(value));
}

function ofType(schema: z.core.$ZodTypes): Fits {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      // A format is a schema and a check in one, and some formats change what they take.
      return def.coerce || 'format' in def ? never : (value) => typeof value === 'string';
    case 'number':
      return ofNumber(def);
    case 'boolean':
      return def.coerce ? never : (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
      return () => true;
    case 'literal':
    case 'enum':
      return ofValues(schema._zod.values);
    case 'custom':
      return ofCustom(def);
    case 'optional':
      return ofOptional(schema, def);
    case 'nullable': {
      const inner = accepts(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'default': {
      const inner = accepts(def.innerType);
      return (value) => value !== undefined && inner(value);
    }
    case 'array':
      return ofArray(def);
    case 'object':
      return ofObject(def);
    case 'record':
      return ofRecord(def);
    case 'union':
      return ofUnion(def);
    default:
      return never;
  }
}

function never(): boolean {
  return false;
}

function ofNumber(def: Def<z.core.$ZodNumber>): Fits {
  if (def.coerce) return never;
  if (!('format' in def)) return Number.isFinite;
  return def.format === 'safeint' ? Number.isSafeInteger : never;
}

function ofValues(values: ReadonlySet<unknown> | undefined): Fits {
  if (values === undefined) return never;
  const [only] = values;
  if (values.size === 1 && typeof only === 'string') return (value) => value === only;
  // Few, and most differ in length: quicker looked through than hashed.
  const all: readonly unknown[] = [...values];
  return (value) => all.includes(value);
}

function ofCustom({ fn }: Def<z.core.$ZodCustom>): Fits {
  // Compared, since a promise is no answer yet.
  return (value) => (fn as (value: unknown) => unknown)(value) === true;
}

function ofOptional(schema: Schema, { innerType }: Def<z.core.$ZodOptional>): Fits {
  const inner = accepts(innerType);
  const takesUndefined =
    !(schema instanceof z.ZodExactOptional) && innerType._zod.optin !== 'defaulted';
  return (value) => (value === undefined ? takesUndefined : inner(value));
}

function ofArray({ element }: Def<z.core.$ZodArray>): Fits {
  const fits = accepts(element);
  return (value) => {
    if (!Array.isArray(value) || Object.getPrototypeOf(value) !== Array.prototype) return false;
    // Holes are filled by zod, and what an array holds beside its items is left out.
    if (Object.keys(value).length !== value.length) return false;
    for (const item of value) if (item === undefined || !fits(item)) return false;
    return true;
  };
}

function ofObject({ shape, catchall }: Def<z.core.$ZodObject>): Fits {
  const keys = Reflect.ownKeys(shape).map(String);
  // zod reads a key that is lacking from the prototype.
  if (keys.some((key) => key in Object.prototype) || Object.keys(shape).length < keys.length) {
    return never;
  }
  const fits = keys.map((key) => accepts(shape[key] as Schema));
  const mayLack = keys.map((key) => {
    const { optin, optout } = (shape[key] as Schema)._zod;
    return optin === 'optional' && optout === 'optional';
  });
  const declared = new Set(keys);
  const isLoose = catchall?._zod.def.type === 'unknown';
  function isFurther(value: object, key: string): boolean {
    return isLoose && !declared.has(key) && key !== '__proto__' && Object.hasOwn(value, key);
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    let at = 0;
    for (const key in value) {
      while (mayLack[at] === true && keys[at] !== key) at += 1;
      if (keys[at] === key) {
        if (fits[at]?.((value as Record<string, unknown>)[key]) !== true) return false;
        at += 1;
      } else if (at < keys.length || !isFurther(value, key)) return false;
    }
    while (mayLack[at] === true) at += 1;
    return at === keys.length;
  };
}

function ofRecord({ keyType, valueType, mode }: Def<z.core.$ZodRecord>): Fits {
  // A key of a closed list has to be there, and is asked for by zod.
  if (mode === 'loose' || keyType._zod.def.type !== 'string') return never;
  const [fitsKey, fitsValue] = [accepts(keyType), accepts(valueType)];
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const key in value) {
      if (key === '__proto__' || !fitsKey(key)) return false;
      if (!fitsValue((value as Record<string, unknown>)[key])) return false;
    }
    return true;
  };
}

function ofUnion(def: Def<z.core.$ZodUnion> | Def<z.core.$ZodDiscriminatedUnion>): Fits {
  if ('discriminator' in def) return ofDiscriminated(def);
  if (def.inclusive === false) return never;
  // zod takes the first option that fits: behind one that may change the value it is for zod to say.
  const changes = def.options.findIndex((option) => !keepsValue(option));
  const certain = changes < 0 ? def.options : def.options.slice(0, changes + 1);
  const fits = certain.map(accepts);
  return (value) => fits.some((option) => option(value));
}

/** True where zod hands back the very value that it was given, or fails. */
function keepsValue(schema: Schema): boolean {
  const { type } = schema._zod.def;
  return (
    ['null', 'boolean', 'literal', 'enum', 'custom'].includes(type) && accepts(schema) !== never
  );
}

function ofDiscriminated({ discriminator, options }: Def<z.core.$ZodDiscriminatedUnion>): Fits {
  const byValue = new Map<unknown, Fits>();
  for (const option of options) {
    for (const value of option._zod.propValues?.[discriminator] ?? []) {
      byValue.set(value, byValue.has(value) || value === undefined ? never : accepts(option));
    }
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    return byValue.get((value as Record<string, unknown>)[discriminator])?.(value) === true;
  };
}
