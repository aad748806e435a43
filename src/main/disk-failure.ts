import { failed, type Answer, type Failure } from '../ipc/failure';

/** The errno name of an error of Node's file functions, or '' where it has none. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** What the system said about a file, as a code that pages know. Never a path, never a message. */
export function diskFailure(error: unknown): Failure {
  const errno = errnoOf(error);
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'disk-full', detail: errno };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'read-only', detail: errno };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'not-found', detail: errno };
    case 'EEXIST':
      return { code: 'exists', detail: errno };
    default:
      return { code: 'io', detail: /^E[A-Z0-9]{1,20}$/.test(errno) ? errno : 'unknown' };
  }
}

/** A disk failure as an answer. */
export function diskFailed<T>(error: unknown): Answer<T> {
  const { code, detail } = diskFailure(error);
  return failed(code, detail);
}

/** Runs work on files; an error of the system becomes an answer, a fault of ours goes on. */
export async function onDisk<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    if (errnoOf(error) === '') throw error;
    return diskFailed(error);
  }
}
