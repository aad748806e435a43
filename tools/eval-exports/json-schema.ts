/** A folder of JSON Schemas (draft 4) by the paths that they name each other by. */
export type Schemas = ReadonlyMap<string, unknown>;

/** A schema that names another one which is not there. */
export class NoSuchSchema extends Error {}

type Schema = Readonly<Record<string, unknown>>;

/** What says nothing of a value: names, descriptions, and the keys of a test suite. */
const silent = new Set([
  ...['$schema', 'id', 'title', 'description', 'definitions', 'assertionType', 'expectedResult'],
  ...['onUnexpectedResult', 'errorMessage', 'testType'],
]);

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((each) => isOfType(value, each));
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

const formats: Readonly<Record<string, RegExp>> = {
  uri: /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  email: /^[^\s@]+@[^\s@]+$/,
};

/**
 * True where `value` is valid by `schema`, which stands in the file `file`. Only the keywords of draft
 * 4 that the W3C's annotation schemas use are known; another one throws, so that none is passed over.
 */
export function isValid(value: unknown, schema: unknown, file: string, all: Schemas): boolean {
  if (!isObject(schema)) throw new TypeError(`${file}: a schema is an object`);
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const found = resolved(ref, file, all);
    return isValid(value, found.schema, found.file, all);
  }
  return Object.entries(schema).every(
    ([keyword, wanted]) => silent.has(keyword) || holds(keyword, wanted, value, file, all),
  );
}

function holds(keyword: string, wanted: unknown, value: unknown, file: string, all: Schemas) {
  function valid(one: unknown, schema: unknown): boolean {
    return isValid(one, schema, file, all);
  }
  const each = [wanted].flat();
  switch (keyword) {
    case 'type':
      return isOfType(value, wanted);
    case 'enum':
      return each.some((one) => JSON.stringify(one) === JSON.stringify(value));
    case 'allOf':
      return each.every((one) => valid(value, one));
    case 'anyOf':
      return each.some((one) => valid(value, one));
    case 'oneOf':
      return each.filter((one) => valid(value, one)).length === 1;
    case 'not':
      return !valid(value, wanted);
    case 'required':
      return !isObject(value) || each.every((name) => Object.hasOwn(value, String(name)));
    case 'properties':
    case 'patternProperties':
      return !isObject(value) || !isObject(wanted) || properties(keyword, wanted, value, valid);
    case 'items':
      return !Array.isArray(value) || value.every((one) => valid(one, wanted));
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(wanted);
    case 'maxItems':
      return !Array.isArray(value) || value.length <= Number(wanted);
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value);
    case 'format': {
      const form = formats[String(wanted)];
      if (form === undefined) throw new TypeError(`${file}: no format ${String(wanted)}`);
      return typeof value !== 'string' || form.test(value);
    }
    default:
      throw new TypeError(`${file}: no keyword ${keyword}`);
  }
}

function properties(
  keyword: 'properties' | 'patternProperties',
  wanted: Schema,
  value: Schema,
  valid: (one: unknown, schema: unknown) => boolean,
): boolean {
  return Object.entries(wanted).every(([name, schema]) =>
    Object.entries(value)
      .filter(([key]) =>
        keyword === 'properties' ? key === name : new RegExp(name, 'u').test(key),
      )
      .every(([, one]) => valid(one, schema)),
  );
}

function resolved(ref: string, file: string, all: Schemas): { schema: unknown; file: string } {
  const [name = '', path = ''] = ref.split('#');
  const named = name === '' ? file : (name.split('/').at(-1) ?? name);
  let schema = all.get(named);
  for (const step of path.split('/').filter(Boolean)) {
    schema = isObject(schema) ? schema[step] : undefined;
  }
  if (schema === undefined) throw new NoSuchSchema(`${file} names ${ref}, which is not there`);
  return { schema, file: named };
}
