import { useCallback, useState } from 'react';
import { currentRoute } from '../routing/router';
import { useCasebook } from './context';

export interface Draft<T> {
  readonly value: T;
  readonly set: (change: T | ((now: T) => T)) => void;
  /** Call after a save, and when the person lets the form go. */
  readonly drop: () => void;
  /** True where the form began with what had been typed before a lock. */
  readonly restored: boolean;
}

/**
 * The state of a form, written as a sealed draft within a second of the last key. `key` names form
 * and subject (`claim:src_…:mem_…`); the shape must be plain data. Mount the form with React's
 * `key={key}` where the subject can change while it is shown.
 */
export function useDraft<T extends object>(key: string, first: () => T): Draft<T> {
  const { drafts } = useCasebook();
  const [restored] = useState(() => drafts.get(key) !== undefined);
  const [value, setValue] = useState<T>(() => {
    const before = drafts.get(key);
    return typeof before === 'object' && before !== null ? { ...first(), ...before } : first();
  });
  const set = useCallback(
    (change: T | ((now: T) => T)) => {
      setValue((now) => {
        const next = typeof change === 'function' ? change(now) : change;
        drafts.set(key, next, currentRoute());
        return next;
      });
    },
    [drafts, key],
  );
  const drop = useCallback(() => drafts.drop(key), [drafts, key]);
  return { value, set, drop, restored };
}

/** True where a form was being filled in when the casebook was locked: open it again. */
export function useHasDraft(key: string): boolean {
  return useCasebook().drafts.wasOpen(key);
}
