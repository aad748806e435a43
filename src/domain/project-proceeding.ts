import type { DetaineeId } from './ids';
import type { Proceeding } from './proceeding';
import { leavingDate } from './leaving-date';
import { leaving, noMoment, type ReleaseGate } from './release-gate';

/** The people of a charge or decision who leave; null where it concerns only people who stay. */
function against(people: readonly DetaineeId[], gate: ReleaseGate): DetaineeId[] | null {
  const said = people.filter((id) => gate.leaves('detainee', id));
  // Nobody named means every defendant, which is more than was said of people who stay.
  return people.length > 0 && said.length === 0 ? null : said;
}

/** A proceeding as it may leave, with the defendants, charges and decisions of people who leave. */
export function projectProceeding(record: Proceeding, gate: ReleaseGate): Proceeding {
  const mark = record.release;
  return {
    kind: 'proceeding',
    id: record.id,
    createdAt: noMoment,
    trashed: null,
    release: mark,
    tags: [],
    notes: [],
    title: record.title,
    court: record.court,
    courtOrganisation: gate.ref('organisation', record.courtOrganisation),
    judge: record.judge && gate.party(record.judge),
    number: record.number,
    defendants: leaving(record.defendants, (defendant) => {
      if (!gate.leaves('detainee', defendant.detainee)) return null;
      const claim = gate.claim(defendant, mark);
      return claim && { ...claim, detainee: defendant.detainee };
    }),
    charges: leaving(record.charges, (charge) => {
      const people = against(charge.against, gate);
      const claim = people === null ? null : gate.claim(charge, mark);
      return (
        claim &&
        people && {
          ...claim,
          article: charge.article,
          wording: charge.wording,
          against: people,
          state: charge.state,
          date: leavingDate(charge.date),
        }
      );
    }),
    hearings: leaving(record.hearings, (hearing) => {
      const claim = gate.claim(hearing, mark);
      return (
        claim && {
          ...claim,
          date: leavingDate(hearing.date),
          about: hearing.about,
          court: hearing.court,
          result: hearing.result,
        }
      );
    }),
    decisions: leaving(record.decisions, (decision) => {
      const people = against(decision.against, gate);
      const claim = people === null ? null : gate.claim(decision, mark);
      return (
        claim &&
        people && {
          ...claim,
          date: leavingDate(decision.date),
          decision: decision.decision,
          against: people,
          detail: decision.detail,
          result: decision.result,
          sentence: decision.sentence,
          until: leavingDate(decision.until),
          appealUntil: leavingDate(decision.appealUntil),
          appealLaw: decision.appealLaw,
        }
      );
    }),
  };
}
