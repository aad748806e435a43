import type { CriteriaSheet } from './criteria-sheet';
import type { Definition } from './definitions';

/** What a sheet comes to by its definition; never a recognition, which is somebody's statement. */
export interface SheetResult {
  readonly outcome: 'meets' | 'does-not-meet' | 'excluded' | 'open';
  /** Ids of criteria answered yes, in the order of the definition. */
  readonly met: readonly string[];
  /** How many criteria, the exclusion among them, nobody has assessed. */
  readonly open: number;
  /** Answers of yes or no that rest on no passage. */
  readonly unsourced: number;
}

/**
 * Reads a sheet by its definition. One criterion answered yes meets it, as PACE 1900 (2012), para 3,
 * and the WGAD's categories have it ("or" between their letters); an exclusion answered yes takes the
 * person out whatever the rest says, and one not assessed leaves a sheet that would meet it open.
 * Every criterion answered no does not meet it. A rejected answer counts as not assessed.
 */
export function sheetResult(sheet: CriteriaSheet, definition: Definition): SheetResult {
  const answers = new Map(
    sheet.answers
      .filter(({ status }) => status !== 'rejected')
      .map((answer) => [answer.criterion, answer]),
  );
  function answerTo(id: string) {
    return answers.get(id)?.answer ?? 'not-assessed';
  }
  const met = definition.criteria.map(({ id }) => id).filter((id) => answerTo(id) === 'yes');
  const asked = [
    ...definition.criteria.map(({ id }) => id),
    ...(definition.exclusion === undefined ? [] : [definition.exclusion.id]),
  ];
  const open = asked.filter((id) => answerTo(id) === 'not-assessed').length;
  const given = asked.map((id) => answers.get(id)).filter((each) => each !== undefined);
  const unsourced = given.filter(
    ({ answer, evidence }) => answer !== 'not-assessed' && evidence.length === 0,
  ).length;
  const exclusion = definition.exclusion === undefined ? 'no' : answerTo(definition.exclusion.id);
  const outcome =
    exclusion === 'yes'
      ? 'excluded'
      : met.length > 0
        ? exclusion === 'no'
          ? 'meets'
          : 'open'
        : definition.criteria.every(({ id }) => answerTo(id) === 'no')
          ? 'does-not-meet'
          : 'open';
  return { outcome, met, open, unsourced };
}
