import type { Appeal, GroupCoverage, PartyMember } from './appeal';
import type { CasebookReader } from './casebook-reader';
import type { Effect, OutcomeLine } from './outcome-line';
import type { Reply, ReplyLink } from './reply';
import { leavingDate } from './leaving-date';
import { leaving, noMoment, type ReleaseGate } from './release-gate';
import type { ReleaseMark } from './release';

function projectParties(members: readonly PartyMember[], gate: ReleaseGate): PartyMember[] {
  return members.map((member) => ({
    id: member.id,
    party: gate.party(member.party),
    note: gate.inside ? member.note : '',
  }));
}

function projectEffect(effect: Effect, gate: ReleaseGate): Effect {
  return {
    effect: effect.effect,
    attribution: effect.attribution,
    claimant: effect.claimant,
    claimedBy: effect.claimedBy && gate.party(effect.claimedBy),
    detail: effect.detail,
  };
}

function projectLine(
  line: OutcomeLine,
  gate: ReleaseGate,
  subjects: readonly ReleaseMark[],
  asks: ReadonlySet<string>,
): OutcomeLine | null {
  if (!gate.leaves('detainee', line.detainee)) return null;
  // No ask given means all of them: a line about asks that stay would leave saying too much.
  const said = line.asks.filter((ask) => asks.has(ask));
  if (line.asks.length > 0 && said.length === 0) return null;
  const claim = gate.claim(line, ...subjects);
  return (
    claim && {
      ...claim,
      detainee: line.detainee,
      named: line.named,
      raised: line.raised,
      asks: said,
      status: line.status,
      date: leavingDate(line.date),
      effects: line.effects.map((effect) => projectEffect(effect, gate)),
      nextStep: gate.inside ? line.nextStep : '',
      nextDate: gate.inside ? leavingDate(line.nextDate) : null,
    }
  );
}

function projectCoverage(
  coverage: GroupCoverage,
  gate: ReleaseGate,
  subject: ReleaseMark,
): GroupCoverage | null {
  // Without its group a coverage would speak of prisoners at large, which nobody said.
  if (coverage.group !== null && !gate.leaves('case-group', coverage.group)) return null;
  const claim = gate.claim(coverage, subject);
  return (
    claim && {
      ...claim,
      by: coverage.by,
      words: coverage.words,
      group: coverage.group,
      asOf: leavingDate(coverage.asOf),
    }
  );
}

/**
 * An appeal as it may leave. Never: notes, tags, what was decided about its deadlines, who passed
 * it on to whom.
 */
export function projectAppeal(
  record: Appeal,
  gate: ReleaseGate,
  casebook: Pick<CasebookReader, 'get'>,
): Appeal {
  const mark = record.release;
  const asks = leaving(record.asks, (ask) => {
    const claim = gate.claim(ask, mark);
    return (
      claim && {
        ...claim,
        ask: ask.ask,
        words: ask.words,
        addressee: ask.addressee && gate.party(ask.addressee),
      }
    );
  });
  const askIds = new Set<string>(asks.map((ask) => ask.id));
  return {
    kind: 'appeal',
    id: record.id,
    createdAt: noMoment,
    trashed: null,
    release: mark,
    tags: [],
    notes: [],
    title: record.title,
    reference: gate.inside ? record.reference : '',
    appealKind: record.appealKind,
    mechanism: record.mechanism,
    date: leavingDate(record.date),
    issuers: projectParties(record.issuers, gate),
    signatories: leaving(record.signatories, (signatories) => {
      const claim = gate.claim(signatories, mark);
      return (
        claim && {
          ...claim,
          sort: signatories.sort,
          count: signatories.count,
          bound: signatories.bound,
          words: signatories.words,
        }
      );
    }),
    addressees: projectParties(record.addressees, gate),
    targets: projectParties(record.targets, gate),
    relays: record.relays.filter((id) => gate.leaves('appeal', id)),
    channel: record.channel,
    language: record.language,
    asks,
    documents: gate.evidence(record.documents, record.id),
    sponsor: record.sponsor && gate.party(record.sponsor),
    // Who agreed and what they risk is for those who decide; it never leaves.
    consent: null,
    consentBy: '',
    consents: [],
    risk: '',
    summary: record.summary,
    outcomeLines: leaving(record.outcomeLines, (line) => {
      const person = casebook.get('detainee', line.detainee)?.release ?? 'privileged';
      return projectLine(line, gate, [mark, person], askIds);
    }),
    groupCoverages: leaving(record.groupCoverages, (each) => projectCoverage(each, gate, mark)),
    generalEffects: leaving(record.generalEffects, (each) => {
      const claim = gate.claim(each, mark);
      return claim && { ...claim, ...projectEffect(each, gate) };
    }),
    stages: leaving(record.stages, (stage) => {
      const claim = gate.claim(stage, mark);
      return (
        claim && { ...claim, stage: stage.stage, date: leavingDate(stage.date), state: stage.state }
      );
    }),
    deadlineMarks: [],
    sponsorHandOvers: [],
  };
}

function projectLink(link: ReplyLink, gate: ReleaseGate, subject: ReleaseMark): ReplyLink | null {
  if (!gate.leaves('appeal', link.appeal)) return null;
  // Nobody named means everybody of the appeal: a link for people who stay must stay too.
  const people = link.detainees.filter((id) => gate.leaves('detainee', id));
  if (link.detainees.length > 0 && people.length === 0) return null;
  const claim = gate.claim(link, subject);
  return claim && { ...claim, appeal: link.appeal, detainees: people, known: link.known };
}

/** A reply as it may leave, with the links to appeals that leave; null where it may not. */
export function projectReply(record: Reply, gate: ReleaseGate): Reply | null {
  const mark = record.release;
  const claim = gate.claim(record, record.confidential ? 'confidential' : mark);
  if (claim === null) return null;
  const links = leaving(record.links, (link) => projectLink(link, gate, mark));
  return {
    ...claim,
    kind: 'reply',
    id: record.id,
    createdAt: noMoment,
    trashed: null,
    tags: [],
    notes: [],
    from: gate.party(record.from),
    role: record.role,
    replyType: record.replyType,
    date: leavingDate(record.date),
    confidential: record.confidential,
    words: record.words,
    channel: record.channel,
    links,
    points: leaving(record.points, (point) => {
      const said = gate.claim(point, mark);
      return said && { ...said, theirClaim: point.theirClaim, ourAnswer: point.ourAnswer };
    }),
  };
}
