import { describe, expect, it } from 'vitest';
import { recordShapes } from './records';
import { signatoriesSchema } from './appeal';
import { audiences } from './brief';
import { claimStatuses, credibilitySchema } from './claim';
import { consentSchema, publicitySchema } from './consent';
import { definitionOf, definitions } from './definitions';
import { detaineeSchema } from './detainee';
import { nameSchema } from './name';
import { attributions, claimants, namedHow, outcomeStatuses, raisedHow } from './outcome-line';
import { chargeSchema } from './proceeding';
import { relationSchema } from './relation';
import { countEstimateSchema } from './count-estimate';
import { releaseMarks } from './release';
import { linkKinds, replySchema, replyTypes } from './reply';
import { term } from './schema';
import { sourceSchema } from './source';
import {
  isTerm,
  isVocabularyName,
  ownTerm,
  reverseRelation,
  termLabel,
  termOf,
  termsOf,
  vocabulary,
  type VocabularyName,
} from './vocabulary';
import { vocabularyFiles } from './vocabulary-files';

const names = Object.keys(vocabularyFiles) as VocabularyName[];

function ids(name: VocabularyName): string[] {
  return termsOf(name).map((each) => each.id);
}

describe('every vocabulary', () => {
  it.each(names)('%s has a name, a version, a source and terms that differ', (name) => {
    const file = vocabulary(name);
    expect(file.name).toBe(name);
    expect(file.version).toBeGreaterThanOrEqual(1);
    expect(file.source).not.toBe('');
    expect(new Set(ids(name)).size).toBe(file.terms.length);
    for (const each of file.terms) expect(each.en.trim()).not.toBe('');
  });

  it.each(names.filter((name) => !['credibility', 'reliability'].includes(name)))(
    '%s has ids a record can hold',
    (name) => {
      for (const id of ids(name)) expect(term.safeParse(id).success, id).toBe(true);
    },
  );
});

describe('the lists of the records', () => {
  const pairs: readonly (readonly [VocabularyName, readonly string[]])[] = [
    ['named-how', namedHow],
    ['raised-how', raisedHow],
    ['outcome-statuses', outcomeStatuses],
    ['attributions', attributions],
    ['claimants', claimants],
    ['reply-types', replyTypes],
    ['reply-roles', replySchema.shape.role.options],
    ['link-kinds', linkKinds],
    ['claim-statuses', claimStatuses],
    ['credibility', credibilitySchema.unwrap().options],
    ['reliability', sourceSchema.shape.reliability.unwrap().unwrap().options],
    ['file-states', detaineeSchema.shape.fileState.unwrap().options],
    ['publicity', publicitySchema.shape.choice.options],
    ['consent-states', consentSchema.shape.state.options],
    ['consent-scopes', consentSchema.shape.scope.element.options],
    ['name-kinds', nameSchema.shape.kind.unwrap().options],
    ['release-marks', releaseMarks],
    ['audiences', audiences],
    ['count-units', countEstimateSchema.shape.unit.options],
    ['count-measures', countEstimateSchema.shape.measure.options],
    ['count-bounds', signatoriesSchema.shape.bound.unwrap().options],
    ['charge-states', chargeSchema.shape.state.unwrap().options],
    ['certainties', relationSchema.shape.certainty.unwrap().options],
    ['source-relations', sourceSchema.shape.relations.unwrap().element.shape.kind.options],
  ];

  it.each(pairs)('%s is the same in data and in code', (name, options) => {
    expect(ids(name)).toEqual([...options]);
  });

  it('holds every kind of record there is', () => {
    expect(Object.keys(recordShapes)).toHaveLength(20);
  });
});

describe('links between the lists', () => {
  it('every event and result leads to a status that exists', () => {
    for (const name of ['custody-events', 'custody-results'] as const) {
      for (const { id, leads } of termsOf(name)) {
        if (leads !== undefined) expect(ids('custody-statuses'), id).toContain(leads);
      }
    }
  });

  it('every relation has a reverse whose reverse it is', () => {
    for (const id of ids('relations')) {
      const reverse = reverseRelation(id);
      expect(reverse === null ? null : reverseRelation(reverse), id).toBe(id);
    }
    expect(reverseRelation('own:neighbour')).toBeNull();
  });

  it('every fact field that takes a term names its list', () => {
    const terms = termsOf('fact-fields').filter((each) => each['value'] === 'term');
    expect(terms.length).toBeGreaterThan(0);
    for (const each of terms) expect(isVocabularyName(String(each['vocabulary']))).toBe(true);
  });
});

describe('terms of the user', () => {
  it('are terms of every list and read as themselves', () => {
    const own = ownTerm('  Gözaltı   protokolu ');
    expect(own).toBe('own:Gözaltı protokolu');
    expect(isTerm('asks', own ?? '')).toBe(true);
    expect(termLabel('asks', own ?? '')).toBe('Gözaltı protokolu');
    expect(term.safeParse(ownTerm('x'.repeat(200))).success).toBe(true);
  });

  it('are never blank', () => {
    expect(ownTerm(' ')).toBeNull();
    expect(isTerm('asks', 'own:')).toBe(false);
    expect(isTerm('asks', 'no-such-ask')).toBe(false);
  });
});

describe('labels', () => {
  it('fall back to English, and to the id of a term that is not in this list', () => {
    expect(termLabel('asks', 'fair-trial', 'ka')).toBe('fair trial or retrial');
    expect(termLabel('asks', 'a-newer-ask')).toBe('a newer ask');
    expect(termOf('asks', 'a-newer-ask')).toBeNull();
  });
});

describe('definitions', () => {
  it('have criteria, a version and an exclusion where their text has one', () => {
    expect(definitions.map((each) => each.id)).toEqual(['pace-1900', 'memorial', 'wgad']);
    expect(definitionOf('pace-1900', 1)?.criteria.map((each) => each.id)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(definitionOf('pace-1900', 1)?.exclusion?.en).toContain('terrorist');
    expect(definitionOf('wgad', 1)?.exclusion).toBeUndefined();
    expect(definitionOf('pace-1900', 2)).toBeNull();
  });
});
