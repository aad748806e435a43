import type { Appeal } from '../domain/appeal';
import { compareDates, dateColumns } from '../domain/compare-dates';
import { identitiesOf, type Identities } from '../domain/identities';
import type { DetaineeId } from '../domain/ids';
import { asksOf } from '../domain/line-asks';
import type { OutcomeLine } from '../domain/outcome-line';
import { repliesByAppeal, repliesFor, type LinkedReply } from '../domain/reply-links';
import { shownName } from '../domain/shown-name';
import { showDate } from '../domain/show-date';
import type { CsvTable } from './csv';
import { exportPen, type ExportInput, type ExportPen } from './export-input';

const columns = [
  'appeal_id',
  'appeal_title',
  'appeal_kind',
  'appeal_date',
  'issuers',
  'addressees',
  'target',
  'detainee_id',
  'detainee_name',
  'named_how',
  'raised',
  'status',
  'reply',
  'reply_link',
  'effect',
  'evidence',
  'appeal_date_edtf',
  'appeal_date_from',
  'appeal_date_to',
  'asks',
  'group_coverage',
  'note',
] as const;

interface Context {
  readonly input: ExportInput;
  readonly pen: ExportPen;
  readonly identities: Identities;
  readonly answers: ReturnType<typeof repliesByAppeal>;
}

function answersTo(
  appeal: Appeal,
  detainee: DetaineeId | null,
  { answers, identities }: Context,
): readonly LinkedReply[] {
  const all = answers.get(appeal.id) ?? [];
  return detainee === null ? all : repliesFor(detainee, all, identities);
}

function replyText({ reply }: LinkedReply, { input, pen }: Context): string {
  const { phrases } = input;
  const type = phrases.term('reply-types', reply.replyType);
  const role = phrases.term('reply-roles', reply.role);
  const date = showDate(reply.date, phrases.language);
  return `${type}, ${pen.party(reply.from)} (${role}), ${date}`;
}

type Effects = OutcomeLine['effects'];

function effectText(effects: Effects, { input, pen }: Context): string {
  const { phrases } = input;
  return effects
    .map(({ effect, attribution, claimedBy, claimant }) => {
      const who =
        claimedBy === null ? claimant && phrases.term('claimants', claimant) : pen.party(claimedBy);
      const cause =
        attribution === 'claimed' && who
          ? phrases.say('effect.claimed', { party: who })
          : phrases.term('attributions', attribution);
      return phrases.say('effect.line', {
        effect: phrases.term('effects', effect),
        attribution: cause,
      });
    })
    .join('; ');
}

function asksText(appeal: Appeal, line: OutcomeLine | null, { input }: Context): string {
  const asks = asksOf(appeal, line);
  return [...new Set(asks.map((ask) => input.phrases.term('asks', ask.ask)))].join('; ');
}

/** One row: the appeal, and a person with a line, or nobody. */
function row(appeal: Appeal, line: OutcomeLine | null, context: Context): string[] {
  const { input, pen, identities } = context;
  const { phrases } = input;
  const person = line === null ? null : identities.resolve(line.detainee);
  const record = person === null ? undefined : pen.casebook.get('detainee', person);
  const answers = answersTo(appeal, person, context);
  const date = dateColumns(appeal.date);
  const cited = [
    { id: appeal.id, evidence: appeal.documents },
    ...(line === null
      ? [...appeal.asks, ...appeal.groupCoverages, ...appeal.generalEffects]
      : [line]),
    ...answers.map(({ reply }) => reply),
  ];
  return [
    pen.id(appeal.id),
    appeal.title,
    phrases.term('appeal-kinds', appeal.appealKind),
    date.written,
    pen.parties(appeal.issuers),
    pen.parties(appeal.addressees) || phrases.say('asks.not-stated'),
    pen.parties(appeal.targets),
    person === null ? '' : pen.id(person),
    record === undefined ? '' : shownName(record).text,
    line === null ? '' : phrases.term('named-how', line.named),
    line === null ? '' : phrases.term('raised-how', line.raised),
    line === null ? '' : phrases.term('outcome-statuses', line.status),
    answers.map((each) => replyText(each, context)).join('; '),
    answers.map(({ link }) => phrases.term('link-kinds', link.known)).join('; '),
    effectText(line?.effects ?? appeal.generalEffects, context),
    pen.evidence(cited),
    date.edtf,
    date.isoFrom,
    date.isoTo,
    asksText(appeal, line, context),
    appeal.groupCoverages
      .map((each) => each.words)
      .filter(Boolean)
      .join('; '),
    pen.note,
  ];
}

/**
 * One row for each outcome line of each appeal, oldest appeal first; an appeal without a line has
 * one row with no person in it. People who are covered only as a group are named by no row: the
 * words that cover them stand in `group_coverage`. With `detainees`, only their lines.
 */
export function appealsByDetaineeTable(
  input: ExportInput,
  detainees: readonly DetaineeId[] | null = null,
): CsvTable {
  const pen = exportPen(input);
  const identities = identitiesOf(pen.casebook.all('identity'));
  const context: Context = {
    input,
    pen,
    identities,
    answers: repliesByAppeal(pen.casebook.all('reply')),
  };
  const wanted = detainees && new Set(detainees.map((id) => identities.resolve(id)));
  const appeals = pen.casebook.all('appeal').toSorted((a, b) => compareDates(a.date, b.date));
  const rows = appeals.flatMap((appeal) => {
    if (appeal.outcomeLines.length === 0)
      return wanted === null ? [row(appeal, null, context)] : [];
    return appeal.outcomeLines
      .filter((line) => wanted === null || wanted.has(identities.resolve(line.detainee)))
      .map((line) => row(appeal, line, context));
  });
  return { columns, rows };
}
