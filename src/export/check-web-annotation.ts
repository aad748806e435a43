/** What of the W3C Web Annotation Data Model an annotation breaks; a path, never a value. */
export type AnnotationFault = string;

type Json = Record<string, unknown>;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** An IRI has a scheme and no white space (RFC 3987). */
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;
/** RFC 3339 with a zone, as xsd:dateTime with a time zone asks. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const DIRECTIONS = ['ltr', 'rtl', 'auto'];
const SETS = ['Choice', 'List', 'Composite', 'Independents'];

/**
 * The first thing by which a value is no annotation of the model: sections 3 (annotation, bodies,
 * targets, life cycle, agents, rights) and 4 (specific resources and their selectors), as far as they
 * say "must". Null where it is one. Keys of other vocabularies are let through. `inside` a page or a
 * collection, whose context counts for its items, it needs none of its own.
 */
export function faultOf(value: unknown, inside = false): AnnotationFault | null {
  if (!isObject(value)) return '';
  if (!inside && !hasContext(value)) return '@context';
  if (typeof value['id'] !== 'string' || !IRI.test(value['id'])) return 'id';
  if (![value['type']].flat().includes('Annotation')) return 'type';
  if (!('target' in value)) return 'target';
  if ('body' in value && 'bodyValue' in value) return 'bodyValue';
  if ('bodyValue' in value && typeof value['bodyValue'] !== 'string') return 'bodyValue';
  return (
    sharedFault(value) ??
    within('body', value['body'], resourceFault) ??
    within('target', value['target'], resourceFault)
  );
}

/** True where a page, a collection or an annotation names the context of the model. */
export function hasContext(value: Readonly<Record<string, unknown>>): boolean {
  return [value['@context']].flat().includes(CONTEXT);
}

/** Life cycle, agents, rights and other identities: the same on annotations and on resources. */
function sharedFault(value: Json): AnnotationFault | null {
  for (const key of ['created', 'modified', 'generated']) {
    if (key in value && (typeof value[key] !== 'string' || !MOMENT.test(value[key]))) return key;
  }
  for (const key of ['creator', 'generator']) {
    if (key in value && ![value[key]].flat().every(isAgent)) return key;
  }
  for (const key of ['rights', 'via']) {
    if (key in value && ![value[key]].flat().every(isIri)) return key;
  }
  return 'canonical' in value && !isIri(value['canonical']) ? 'canonical' : null;
}

function resourceFault(value: unknown): AnnotationFault | null {
  if (typeof value === 'string') return isIri(value) ? null : '';
  if (!isObject(value)) return '';
  const types = [value['type']].flat();
  const sets = SETS.filter((set) => types.includes(set));
  if (sets.length > 1) return 'type';
  if ('items' in value || sets.length > 0) {
    if (sets.length === 0 || !Array.isArray(value['items'])) return 'items';
    return sharedFault(value) ?? within('items', value['items'], resourceFault);
  }
  const direction = value['textDirection'];
  if (direction !== undefined && !DIRECTIONS.includes(String(direction))) return 'textDirection';
  const processing = value['processingLanguage'];
  if (processing !== undefined && typeof processing !== 'string') return 'processingLanguage';
  const isTextual = types.includes('TextualBody') || 'value' in value;
  if (isTextual && typeof value['value'] !== 'string') return 'value';
  const isSpecific = types.includes('SpecificResource') || 'selector' in value;
  if (isSpecific && !('source' in value)) return 'source';
  if ('source' in value && !isIriOrNamed(value['source'])) return 'source';
  if (!isTextual && !('source' in value) && !isIri(value['id'])) return 'id';
  return sharedFault(value) ?? within('selector', value['selector'], selectorFault);
}

function selectorFault(value: unknown): AnnotationFault | null {
  if (typeof value === 'string') return isIri(value) ? null : '';
  if (!isObject(value)) return '';
  const refined = within('refinedBy', value['refinedBy'], selectorFault);
  if (refined !== null) return refined;
  switch (value['type']) {
    case 'FragmentSelector':
    case 'CssSelector':
    case 'XPathSelector':
      return typeof value['value'] === 'string' ? null : 'value';
    case 'TextQuoteSelector':
      if (typeof value['exact'] !== 'string') return 'exact';
      return ['prefix', 'suffix'].find((key) => !isStringOrNone(value[key])) ?? null;
    case 'TextPositionSelector':
    case 'DataPositionSelector':
      return ['start', 'end'].find((key) => !isPosition(value[key])) ?? null;
    case 'RangeSelector':
      return (
        ['startSelector', 'endSelector'].find((key) => selectorFault(value[key]) !== null) ?? null
      );
    default:
      return null;
  }
}

/** The fault of any of one or several values, with where it stands. */
function within(
  name: string,
  value: unknown,
  fault: (one: unknown) => AnnotationFault | null,
): AnnotationFault | null {
  if (value === undefined) return null;
  for (const one of [value].flat()) {
    const found = fault(one);
    if (found !== null) return found === '' ? name : `${name}.${found}`;
  }
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && IRI.test(value);
}

function isIriOrNamed(value: unknown): boolean {
  return isIri(value) || (isObject(value) && isIri(value['id']));
}

function isAgent(value: unknown): boolean {
  return isIri(value) || isObject(value);
}

function isStringOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isPosition(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
