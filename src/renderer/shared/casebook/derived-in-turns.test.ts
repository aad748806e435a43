import { describe, expect, it } from 'vitest';
import { inOneTurn, type InTurns } from '../../../domain/in-turns';
import { begun } from './derived-in-turns';

/** An answer that takes so many milliseconds. */
function* slow(ms: number): InTurns<string> {
  for (const until = performance.now() + ms; performance.now() < until;) yield;
  return 'whole';
}

describe('work that is begun', () => {
  it('has its answer at once where that is quick, so that nothing flashes', () => {
    expect(begun(slow(0))).toEqual({ isDone: true, answer: 'whole' });
  });

  it('is left where it takes long, and goes on from there', () => {
    const work = begun(slow(60));
    if (work.isDone) throw new Error('it was waited for');
    expect(inOneTurn(work.rest)).toBe('whole');
  });
});
