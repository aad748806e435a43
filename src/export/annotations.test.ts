import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../domain/annotation';
import { idFromBytes, newId } from '../domain/ids';
import { tagSchema } from '../domain/tag';
import type { AnnotationContext, AnnotationRecord } from './annotation-record';
import { annotationsTable, readAnnotationsCsv } from './annotations-csv';
import { faultOf } from './check-web-annotation';
import { writeCsv } from './csv';
import { readWebAnnotations } from './read-web-annotation';
import { webAnnotation, webAnnotationFile } from './web-annotation';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
// The texts of a casebook hold no carriage return and no half of a surrogate pair.
const words = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[\r\0]/g, ' '));
const moment = fc.constantFrom('2026-01-31T09:05:00Z', '2024-02-29T23:59:59.123Z');

function selectorsOf(exact: string, start: number) {
  return {
    start,
    end: start + exact.length,
    exact,
    prefix: '=x',
    suffix: '"quoted"',
    occurrences: 2,
  };
}

const annotation = fc
  .record({
    id: bytes.map((one) => idFromBytes('member', one)),
    exact: words.filter((text) => text !== ''),
    start: fc.nat(100_000),
    version: fc.integer({ min: 1, max: 3 }),
    comment: words,
    links: fc.array(
      bytes.map((one) => idFromBytes('detainee', one)),
      { maxLength: 2 },
    ),
    release: fc.constantFrom('public', 'internal', 'confidential'),
    trashed: fc.option(moment),
    at: moment,
    state: fc.constantFrom('placed', 'needs-review', 'lost', null),
  })
  .map(({ exact, start, state, ...rest }) => {
    const selectors = selectorsOf(exact, start);
    const placement = { version: 4, state, selectors: state === 'placed' ? selectors : null };
    return { ...rest, selectors, placements: state === null ? [] : [placement] };
  });

const tag = fc.record({
  id: bytes.map((one) => idFromBytes('tag', one)),
  title: words.filter((text) => text !== ''),
  hue: fc.constantFrom(...tagSchema.shape.hue.unwrap().options),
});

const record = fc
  .record({
    source: bytes.map((one) => idFromBytes('source', one)),
    annotation,
    tags: fc.uniqueArray(tag, { maxLength: 3, selector: ({ id }) => id }),
  })
  .map(({ source, annotation: given, tags }): AnnotationRecord => {
    const whole = annotationSchema.parse({ ...given, tags: tags.map(({ id }) => id) });
    return { source, annotation: whole, tags };
  });

const context: AnnotationContext = { sourceTitle: '=A, "letter"', language: 'az', linkTitles: [] };

describe('annotations that leave and come back', () => {
  it('are the same from JSON-LD', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), (records) => {
        const file = webAnnotationFile(
          'Passages',
          records.map((one) => [one, context]),
        );
        expect(readWebAnnotations(file)).toEqual({ records, refused: [] });
      }),
    );
  });

  it('are the same from CSV, whatever a spreadsheet would have run', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (records, bom) => {
          const table = annotationsTable(records.map((one) => [one, context]));
          expect(readAnnotationsCsv(writeCsv(table, { bom }))).toEqual({ records, refused: [] });
        },
      ),
    );
  });

  it('keep what a later Vigil added to them', () => {
    const one = fc.sample(record, 1)[0];
    if (one === undefined) throw new Error('no sample');
    const written = webAnnotation(
      { ...one, annotation: { ...one.annotation, later: 'kept' } as never },
      context,
    );
    expect(written['vigil:more']).toEqual({ later: 'kept' });
  });
});

describe('what is no annotation', () => {
  const good = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/1',
    type: 'Annotation',
    target: 'http://example.org/post1',
  };

  it('is not refused where the model allows it', () => {
    expect(faultOf(good)).toBeNull();
    const body = { type: 'TextualBody', value: 'Words', textDirection: 'rtl' };
    expect(faultOf({ ...good, body: [body, 'http://example.org/2'] })).toBeNull();
    expect(
      faultOf({ ...good, created: '2026-01-31T09:05:00Z', creator: { name: 'A' } }),
    ).toBeNull();
  });

  it.each([
    ['@context', { '@context': 'http://example.org/other' }],
    ['id', { id: ['http://example.org/1', 'http://example.org/2'] }],
    ['type', { type: 'Note' }],
    ['body', { body: 'no iri at all' }],
    ['bodyValue', { body: { type: 'TextualBody', value: 'a' }, bodyValue: 'b' }],
    ['bodyValue', { bodyValue: 23 }],
    ['created', { created: 'yesterday' }],
    ['creator', { creator: 6 }],
    ['via', { via: 'not a uri' }],
    ['body.textDirection', { body: { id: 'http://example.org/2', textDirection: 'squirrel' } }],
    [
      'body.processingLanguage',
      { body: { id: 'http://e.org/2', processingLanguage: ['en', 'de'] } },
    ],
    ['body.type', { body: { type: ['Choice', 'List'], items: ['http://example.org/2'] } }],
    ['body.items', { body: { items: ['http://example.org/2'] } }],
    ['target.source', { target: { type: 'SpecificResource' } }],
    [
      'target.selector.value',
      { target: { source: 'http://e.org/2', selector: { type: 'FragmentSelector' } } },
    ],
    [
      'target.selector.start',
      {
        target: { source: 'http://e.org/2', selector: { type: 'TextPositionSelector', start: -1 } },
      },
    ],
  ])('is refused for its %s', (where, change) => {
    expect(faultOf({ ...good, ...change })).toBe(where);
    const read = readWebAnnotations(JSON.stringify({ ...good, ...change }));
    expect(read).toEqual({ records: [], refused: [{ code: 'not-an-annotation', at: 1, where }] });
  });

  it('needs no context of its own on a page that has one', () => {
    const { '@context': context, ...bare } = good;
    const page = { id: 'http://example.org/page1', type: 'AnnotationPage', items: [bare] };
    const read = readWebAnnotations(JSON.stringify({ ...page, '@context': context }));
    expect(read.refused).toMatchObject([{ code: 'not-of-vigil' }]);
    expect(readWebAnnotations(JSON.stringify(page)).refused).toMatchObject([{ where: '@context' }]);
  });

  it('is told apart from an annotation of something else, and from no JSON', () => {
    expect(readWebAnnotations(JSON.stringify(good)).refused).toMatchObject([
      { code: 'not-of-vigil' },
    ]);
    expect(readWebAnnotations('this is not json').refused).toMatchObject([{ code: 'not-json' }]);
    expect(readAnnotationsCsv('a,b\r\n1,2\r\n').refused).toMatchObject([{ at: 0 }]);
    expect(newId('source')).toMatch(/^src_/);
  });
});
