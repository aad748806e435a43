import type { CommandInput } from '../../casebook/commands/registry';
import type { Appeal } from '../../domain/appeal';
import type { Evidence } from '../../domain/claim';
import type { AppealId, DetaineeId, MemberId } from '../../domain/ids';
import type { Party } from '../../domain/party';
import { readDate } from '../../domain/read-date';
import type { ReleaseMark } from '../../domain/release';
import type { Reply, ReplyLink } from '../../domain/reply';
import { dateFrom } from '../shared/fields/DateField';
import { statedOr } from './dates';

export const roles = ['addressee', 'target', 'third-party', 'own-side'] as const;

export interface LinkForm {
  /** The link's own id, where it is on file. */
  readonly id?: MemberId;
  readonly appeal: AppealId;
  readonly known: ReplyLink['known'];
  /** The people it answers for; nobody means everybody of the appeal. */
  readonly detainees: readonly DetaineeId[];
}

/** One row of the point-by-point sheet. */
export interface PointForm {
  readonly key: number;
  readonly id?: MemberId;
  readonly theirClaim: string;
  readonly ourAnswer: string;
  readonly evidence: readonly Evidence[];
}

/** What the form of a reply holds: plain data, as typed. */
export interface ReplyForm {
  readonly from: Party | null;
  readonly role: Reply['role'];
  readonly replyType: Reply['replyType'];
  readonly date: string;
  readonly words: string;
  readonly channel: string;
  readonly confidential: boolean;
  readonly links: readonly LinkForm[];
  readonly points: readonly PointForm[];
  readonly evidence: readonly Evidence[];
  readonly release: ReleaseMark;
}

type Filled = ReplyForm & { readonly from: Party };

/** The form of a reply on file, or a new one to `appeal` by its one addressee where it has one. */
export function replyForm(appeal: Appeal, before: Reply | null): ReplyForm {
  const [only, ...more] = appeal.addressees;
  return {
    from: before?.from ?? (more.length === 0 ? (only?.party ?? null) : null),
    role: before?.role ?? 'addressee',
    replyType: before?.replyType ?? 'holding',
    date: before?.date.written ?? '',
    words: before?.words ?? '',
    channel: before?.channel ?? '',
    confidential: before?.confidential ?? false,
    links: before?.links ?? [{ appeal: appeal.id, known: 'stated', detainees: [] }],
    points: (before?.points ?? []).map((point, key) => ({ ...point, key })),
    evidence: before?.evidence ?? [],
    release: before?.release ?? appeal.release,
  };
}

/** A new reply as the command takes it; each link bears the reply's release mark. */
export function replyInput(form: Filled): CommandInput<'record-reply'> {
  const { from, role, replyType, words, channel, confidential, release } = form;
  return {
    from,
    role,
    replyType,
    date: dateFrom(form.date) ?? readDate(''),
    words,
    channel,
    confidential,
    release,
    evidence: [...form.evidence],
    links: linksOf(form),
    points: pointsOf(form),
  };
}

/** The links of a form as the commands take them: one on file keeps what the form does not show. */
export function linksOf({ links, release }: ReplyForm) {
  return links.map(({ id, appeal, known, detainees }) => ({
    ...(id === undefined ? { release } : { id }),
    appeal,
    known,
    detainees: [...detainees],
  }));
}

/** The points of a form; a row without words says nothing. */
export function pointsOf({ points, release }: ReplyForm) {
  return points
    .filter(({ theirClaim, ourAnswer }) => `${theirClaim}${ourAnswer}`.trim() !== '')
    .map(({ id, theirClaim, ourAnswer, evidence }) => ({
      ...(id === undefined ? { release } : { id }),
      theirClaim,
      ourAnswer,
      evidence: [...evidence],
    }));
}

/** What changes at the head of a reply on file. */
export function replyHead(form: Filled, before: Reply): Readonly<Record<string, unknown>> {
  const { from, role, replyType, words, channel, confidential, release, evidence } = form;
  const date = statedOr(form.date, before.date);
  return { from, role, replyType, date, words, channel, confidential, release, evidence };
}
