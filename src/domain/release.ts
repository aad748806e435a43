import { z } from './schema';

/** The release marks from most to least open; privileged (a lawyer's) never leaves at any level. */
export const releaseMarks = [
  'public',
  'partners',
  'internal',
  'confidential',
  'privileged',
] as const;

export type ReleaseMark = (typeof releaseMarks)[number];

/** A level an export can be made at: every mark but privileged. */
export type ReleaseLevel = Exclude<ReleaseMark, 'privileged'>;

export const releaseMarkSchema = z.enum(releaseMarks);
export const releaseLevelSchema = z.enum(['public', 'partners', 'internal', 'confidential']);

/** The highest (most closed) of some marks; `public` for none. */
export function highestMark(...marks: readonly ReleaseMark[]): ReleaseMark {
  let highest = 0;
  for (const mark of marks) highest = Math.max(highest, releaseMarks.indexOf(mark));
  return releaseMarks[highest] ?? 'privileged';
}

/** True where something marked `mark` may leave in an export made at `level`. */
export function mayLeave(mark: ReleaseMark, level: ReleaseLevel): boolean {
  return mark !== 'privileged' && releaseMarks.indexOf(mark) <= releaseMarks.indexOf(level);
}
