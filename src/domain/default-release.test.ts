import { describe, expect, it } from 'vitest';
import { defaultRelease, type ReleaseSubject } from './default-release';
import { isTerm } from './vocabulary';

const confidential: ReleaseSubject[] = [
  { kind: 'contact' },
  { kind: 'consent' },
  { kind: 'fact', field: 'health' },
  { kind: 'fact', field: 'sexual-violence' },
  { kind: 'fact', field: 'children' },
  { kind: 'fact', field: 'family' },
  { kind: 'fact', field: 'alleged-perpetrator' },
  { kind: 'incident', incident: 'sexual-violence' },
  { kind: 'custody-event', event: 'medical' },
  { kind: 'source', sourceKind: 'testimony' },
  { kind: 'source', sourceKind: 'lawyers-paper' },
  { kind: 'appeal', appealKind: 'icrc' },
  { kind: 'relation', relation: 'spouse' },
];

describe('defaultRelease', () => {
  it.each(confidential)('%o starts confidential', (subject) => {
    expect(defaultRelease(subject)).toBe('confidential');
  });

  it.each<ReleaseSubject>([
    { kind: 'fact', field: 'occupation' },
    { kind: 'fact', field: 'own:shoe size' },
    { kind: 'incident', incident: 'violence' },
    { kind: 'custody-event', event: 'arrest' },
    { kind: 'source', sourceKind: 'article' },
    { kind: 'appeal', appealKind: 'open-letter' },
    { kind: 'relation', relation: 'colleague' },
    { kind: 'other' },
  ])('%o starts internal', (subject) => {
    expect(defaultRelease(subject)).toBe('internal');
  });

  it('speaks of terms that exist', () => {
    const lists = {
      fact: 'fact-fields',
      incident: 'incidents',
      'custody-event': 'custody-events',
      source: 'source-kinds',
      appeal: 'appeal-kinds',
      relation: 'relations',
    } as const;
    for (const subject of confidential) {
      if (subject.kind === 'contact' || subject.kind === 'consent' || subject.kind === 'other') {
        continue;
      }
      const { kind, ...rest } = subject;
      expect(isTerm(lists[kind], Object.values(rest)[0] ?? '')).toBe(true);
    }
  });
});
