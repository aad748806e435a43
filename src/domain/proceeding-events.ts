import type { CasebookReader } from './casebook-reader';
import type { Claim } from './claim';
import { custodyEventSchema, type CustodyEvent } from './custody-event';
import { reportedOnBy, type ReportedOn } from './dated-event';
import type { Detainee } from './detainee';
import { identitiesOf, type Identities } from './identities';
import type { DetaineeId } from './ids';
import type { Charge, Decision, Proceeding } from './proceeding';

interface Meaning {
  readonly event: string;
  readonly result?: string;
}

/** What a decision of a court is in the custody of the people it is against. */
const decisions: Readonly<Record<string, Meaning>> = {
  remand: { event: 'remand' },
  'remand-extended': { event: 'remand-extended' },
  'remand-refused': { event: 'remand-refused' },
  'house-arrest': { event: 'house-arrest' },
  bail: { event: 'bail' },
  convicted: { event: 'verdict' },
  sentence: { event: 'verdict' },
  acquitted: { event: 'verdict', result: 'acquitted' },
  'compulsory-treatment': { event: 'verdict', result: 'compulsory-treatment' },
  dismissed: { event: 'charge-dropped' },
  upheld: { event: 'appeal-ruling', result: 'upheld' },
  quashed: { event: 'appeal-ruling', result: 'quashed' },
  reduced: { event: 'appeal-ruling', result: 'reduced' },
  raised: { event: 'appeal-ruling', result: 'raised' },
  'travel-ban': { event: 'travel-ban' },
  'administrative-detention': { event: 'administrative-detention' },
};

const charges: Readonly<Record<Charge['state'], string | null>> = {
  brought: 'charge',
  requalified: 'charge-changed',
  dropped: 'charge-dropped',
  convicted: null,
  acquitted: null,
};

/** The parts of a claim that an event takes over from what it stands for, the id too. */
function claimOf(claim: Claim): Claim {
  const { id, saidBy, evidence, status, credibility, release, note } = claim;
  const { validFrom, validTo, lastConfirmed, enteredAt } = claim;
  return {
    ...{ id, saidBy, evidence, status, credibility, release, note },
    ...{ validFrom, validTo, lastConfirmed, enteredAt },
  };
}

function decisionEvent(proceeding: Proceeding, decision: Decision): CustodyEvent {
  const meaning = decisions[decision.decision];
  return custodyEventSchema.parse({
    ...claimOf(decision),
    event: meaning?.event ?? 'other',
    date: decision.date,
    result: decision.result ?? meaning?.result ?? null,
    sentence: decision.sentence,
    until: decision.until,
    place: proceeding.court,
    proceeding: proceeding.id,
    detail: decision.detail,
  });
}

/**
 * What a proceeding says of one defendant's custody, as custody events that keep the id, the
 * evidence and the speaker of what they come from: hearings (entered once, on every defendant's
 * record), decisions and charges against the person or against nobody by name, which is everybody.
 * Somebody who is no defendant has none. `people` are the ids the person was kept as.
 */
export function proceedingEvents(
  proceeding: Proceeding,
  people: ReadonlySet<DetaineeId>,
): CustodyEvent[] {
  const accused = proceeding.defendants.some(
    ({ detainee, status }) => people.has(detainee) && status !== 'rejected',
  );
  if (!accused) return [];
  function isAgainst(against: readonly DetaineeId[]): boolean {
    return against.length === 0 || against.some((id) => people.has(id));
  }
  const about = { place: proceeding.court, proceeding: proceeding.id };
  return [
    ...proceeding.hearings.map((hearing) =>
      custodyEventSchema.parse({
        ...claimOf(hearing),
        ...about,
        place: hearing.court || proceeding.court,
        event: 'hearing',
        date: hearing.date,
        detail: [hearing.about, hearing.result].filter(Boolean).join('\n'),
      }),
    ),
    ...proceeding.decisions
      .filter(({ against }) => isAgainst(against))
      .map((decision) => decisionEvent(proceeding, decision)),
    ...proceeding.charges.flatMap((charge) => {
      const event = charges[charge.state];
      if (event === null || charge.date === null || !isAgainst(charge.against)) return [];
      const detail = [charge.article, charge.wording].filter(Boolean).join('\n');
      return [
        custodyEventSchema.parse({
          ...claimOf(charge),
          ...about,
          event,
          date: charge.date,
          detail,
        }),
      ];
    }),
  ];
}

/** Events of a person's custody that are kept elsewhere than on the person. */
export type EventsElsewhere = (detainee: Detainee) => readonly CustodyEvent[];

function nothing(): readonly CustodyEvent[] {
  return [];
}

const known = new WeakMap<object, { decisions: object; found: EventsElsewhere }>();

/**
 * Finds a person's events in the proceedings of a casebook, through merges. Read once for as long as
 * neither the proceedings nor the merges are replaced.
 */
export function eventsElsewhere(casebook: Pick<CasebookReader, 'all'>): EventsElsewhere {
  const proceedings = casebook.all('proceeding');
  if (proceedings.length === 0) return nothing;
  const decisions = casebook.all('identity');
  const before = known.get(proceedings);
  if (before?.decisions === decisions) return before.found;
  const found = finderIn(proceedings, identitiesOf(decisions));
  known.set(proceedings, { decisions, found });
  return found;
}

function finderIn(proceedings: readonly Proceeding[], identities: Identities): EventsElsewhere {
  const byPerson = new Map<DetaineeId, Set<Proceeding>>();
  for (const proceeding of proceedings) {
    for (const { detainee } of proceeding.defendants) {
      const person = identities.resolve(detainee);
      byPerson.set(person, (byPerson.get(person) ?? new Set()).add(proceeding));
    }
  }
  return ({ id }) => {
    const person = identities.resolve(id);
    const people = new Set(identities.sameAs(person));
    return [...(byPerson.get(person) ?? [])].flatMap((each) => proceedingEvents(each, people));
  };
}

/** What custody is derived with besides the day: when claims were reported, and events elsewhere. */
export function custodyReading(casebook: CasebookReader): {
  readonly reportedOn: ReportedOn;
  readonly elsewhere: EventsElsewhere;
} {
  return { reportedOn: reportedOnFor(casebook), elsewhere: eventsElsewhere(casebook) };
}

const knownReports = new WeakMap<object, ReportedOn>();

/** `reportedOnBy`, the same function for as long as no source is replaced. */
function reportedOnFor(casebook: CasebookReader): ReportedOn {
  const sources = casebook.all('source');
  const reportedOn = knownReports.get(sources) ?? reportedOnBy(casebook);
  knownReports.set(sources, reportedOn);
  return reportedOn;
}
