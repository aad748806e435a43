import { useCallback } from 'react';
import { describe, snapSelection } from '../../../anchoring/describe';
import type { Annotation } from '../../../domain/annotation';
import type { MemberId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import type { Stretch } from '../../../domain/stretch';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { showToast } from '../../shared/overlays/toasts';

export interface Marking {
  /** Marks a stretch of the text; null where it holds no letter or was not saved. */
  mark(start: number, end: number): Promise<MemberId | null>;
  /** Moves the edges of a passage on the version it was made on. */
  reshape(annotation: Annotation, start: number, end: number): Promise<boolean>;
  change(annotation: Annotation, fields: Partial<Annotation>): Promise<boolean>;
  /** Moves a passage to Trash; what was drawn from it stays. */
  remove(annotation: Annotation): Promise<boolean>;
  /** Says where a passage of an earlier version stands in this one. */
  place(annotation: MemberId, start: number, end: number): Promise<boolean>;
  /** Marks whole blocks as page furniture, or as none. */
  markFurniture(stretch: Stretch, is: boolean): Promise<boolean>;
}

/** What can be done to the passages of a source. Each is one change, saved when it answers. */
export function useMarking(source: Source, version: number, text: string | null): Marking {
  const run = useRun();
  const { id } = source;

  const mark = useCallback(
    async (start: number, end: number): Promise<MemberId | null> => {
      const range = text === null ? null : snapSelection(text, start, end);
      const selectors =
        text === null || range === null ? null : describe(text, range.start, range.end);
      if (selectors === null) {
        showToast({ tone: 'plain', words: t('sources.selectFirst') });
        return null;
      }
      const done = await run('mark-passage', { source: id, version, selectors }, { quiet: true });
      return done.ok ? (done.value.created as MemberId | null) : null;
    },
    [run, id, version, text],
  );

  const change = useCallback(
    async (annotation: Annotation, fields: Partial<Annotation>): Promise<boolean> => {
      const member = { ...annotation, ...fields };
      const kind = 'source' as const;
      return (await run('edit-member', { kind, id, list: 'annotations', member })).ok;
    },
    [run, id],
  );

  const reshape = useCallback(
    async (annotation: Annotation, start: number, end: number): Promise<boolean> => {
      const selectors = text === null ? null : describe(text, start, end);
      if (selectors === null) return false;
      if (annotation.version === version) return change(annotation, { selectors });
      const placements = annotation.placements.map((one) =>
        one.version === version ? { ...one, selectors } : one,
      );
      return change(annotation, { placements });
    },
    [change, text, version],
  );

  const remove = useCallback(
    async ({ id: member }: Annotation): Promise<boolean> =>
      (await run('trash-passage', { source: id, annotation: member })).ok,
    [run, id],
  );

  const place = useCallback(
    async (annotation: MemberId, start: number, end: number): Promise<boolean> => {
      const range = text === null ? null : snapSelection(text, start, end);
      if (range === null) return false;
      return (await run('place-passage', { source: id, annotation, version, place: range })).ok;
    },
    [run, id, version, text],
  );

  const markFurniture = useCallback(
    async (stretch: Stretch, is: boolean): Promise<boolean> =>
      (await run('mark-furniture', { source: id, version, ...stretch, is })).ok,
    [run, id, version],
  );

  return { mark, reshape, change, remove, place, markFurniture };
}
