import { describe, expect, it } from 'vitest';
import type { ChangeId } from '../../domain/ids';
import { Touches } from './touches';

const record = { id: 'r', path: [] };
const title = { id: 'r', path: ['title'] };
const fact = { id: 'r', path: ['facts', 'f'] };
type Place = typeof record | typeof title;

/** Notes Changes a, b, c, ... in turn; `of` names the one that is taken back. */
function noted(...changes: { ops: readonly Place[]; of?: string }[]): Touches {
  const touches = new Touches();
  for (const [at, { ops, of }] of changes.entries()) {
    const id = String.fromCharCode(97 + at) as ChangeId;
    touches.note({ id, takesBack: (of as ChangeId | undefined) ?? null, ops });
  }
  return touches;
}

function refused(touches: Touches, change: string): number[] {
  return [...touches.touchedSince(change)].toSorted((a, b) => a - b);
}

describe('what was touched since', () => {
  it('is nothing for the latest Change of a place', () => {
    const touches = noted({ ops: [title] }, { ops: [fact] });
    expect(refused(touches, 'a')).toEqual([]);
    expect(refused(touches, 'b')).toEqual([]);
  });

  it('is a place that a later Change touched, and no other', () => {
    const touches = noted({ ops: [title, fact] }, { ops: [title] });
    expect(refused(touches, 'a')).toEqual([0]);
    expect(refused(touches, 'b')).toEqual([]);
  });

  it('is nothing any more once the later Change was taken back', () => {
    const touches = noted({ ops: [title] }, { ops: [title] }, { ops: [title], of: 'b' });
    expect(refused(touches, 'a')).toEqual([]);
    expect(refused(touches, 'b')).toEqual([0]);
    expect(refused(touches, 'c')).toEqual([]);
  });

  it('is a place that was undone and done again, for the undo but not for the Change', () => {
    const touches = noted({ ops: [title] }, { ops: [title], of: 'a' }, { ops: [title], of: 'b' });
    expect(refused(touches, 'a')).toEqual([]);
    expect(refused(touches, 'b')).toEqual([0]);
  });

  it('is a whole record where anything in it was touched', () => {
    expect(refused(noted({ ops: [record] }, { ops: [fact] }), 'a')).toEqual([0]);
    expect(
      refused(noted({ ops: [record] }, { ops: [fact] }, { ops: [fact], of: 'b' }), 'a'),
    ).toEqual([]);
  });

  it('is not a record for what the same Change did in it', () => {
    const touches = noted({ ops: [record, fact] });
    expect(refused(touches, 'a')).toEqual([]);
    // Asking changes nothing.
    expect(refused(touches, 'a')).toEqual([]);
    expect(refused(noted({ ops: [record, fact] }, { ops: [fact] }), 'a')).toEqual([0, 1]);
  });

  it('is every op of the same place but the last where a Change has several', () => {
    const touches = noted({ ops: [title, title] }, { ops: [title, title], of: 'a' });
    expect(refused(noted({ ops: [title, title] }), 'a')).toEqual([]);
    expect(refused(touches, 'a')).toEqual([0, 1]);
    expect(refused(touches, 'b')).toEqual([]);
  });
});
