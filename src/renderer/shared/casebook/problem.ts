import type { CasebookFailure } from '../../../casebook/result';
import type { Failure } from '../../../ipc/failure';
import { t, tOr } from '../catalogue';

/**
 * One sentence for what went wrong, from the catalogue's `problem` file by the failure's code. Never
 * the failure's own detail: that is for the log.
 */
export function problemWords(
  failure: CasebookFailure | Failure | { readonly code: string },
): string {
  if (failure.code === 'invalid' && 'reason' in failure) {
    return tOr(`problem.invalid.${failure.reason}`, t('problem.invalid'));
  }
  if (failure.code === 'refused' && 'detail' in failure) {
    return tOr(`problem.${failure.detail}`, t('problem.refused'));
  }
  if (failure.code === 'io' && 'detail' in failure) {
    return tOr(`problem.io.${failure.detail}`, t('problem.io'));
  }
  return tOr(`problem.${failure.code}`, t('problem.unknown', { code: failure.code }));
}
