import type { HostResult } from '../../casebook/host';
import { hostFailure, type Answer } from '../../ipc/failure';

/** Main's answer in the casebook's words: the same value, or the Host's own failure. */
export function asHost<T>(answer: Answer<T>): HostResult<T> {
  return answer.ok ? answer : { ok: false, error: hostFailure(answer.error) };
}
