import type { Appeal, GroupCoverage } from './appeal';
import type { BriefLine, BriefSection, BriefTable } from './brief-document';
import { repliesTo, replyClaims, replyWords } from './brief-replies';
import { capital, withDetail, type BriefWriter, type SaidClaim } from './brief-writer';
import type { Detainee } from './detainee';
import { bounds } from './edtf-date';
import type { DetaineeId } from './ids';
import { outcomeCell, type OutcomeCell } from './outcome-cell';
import { asksOf } from './line-asks';
import type { OutcomeLine } from './outcome-line';
import { shownName } from './shown-name';

/**
 * The claim that an appeal was made. It rests on the appeal's own documents, or, where none is on
 * file, on what is cited for its asks or signatories.
 */
export function appealClaim(appeal: Appeal): SaidClaim {
  const cited = [...appeal.asks, ...appeal.signatories].find((each) => each.evidence.length > 0);
  return {
    id: appeal.id,
    evidence: appeal.documents.length > 0 ? appeal.documents : (cited?.evidence ?? []),
    saidBy: null,
    release: appeal.release,
    status: 'reported',
  };
}

/** An outcome line as a claim: its own `status` is the outcome's and not the claim's. */
export function lineClaim(line: OutcomeLine): SaidClaim {
  return { ...line, status: 'reported' };
}

/** The cell of one person and one appeal, as the projected records give it. */
export function cellOf(appeal: Appeal, detainee: Detainee, writer: BriefWriter): OutcomeCell {
  return outcomeCell(appeal, detainee.id, {
    resolve: (id) => writer.identities.resolve(id),
    membersOf: (group) =>
      new Set(writer.casebook.get('case-group', group)?.members.map((each) => each.detainee)),
    heldThen: (_, __, coverage: GroupCoverage) => {
      const day = bounds((coverage.asOf ?? appeal.date).edtf).latest;
      return day === null ? 'unknown' : writer.heldAt(detainee, day);
    },
  });
}

function partiesWords(appeal: Appeal, writer: BriefWriter): string {
  const { phrases } = writer;
  const words: string[] = [];
  if (appeal.issuers.length > 0) {
    words.push(phrases.say('parties.from', { parties: writer.parties(appeal.issuers) }));
  }
  words.push(
    appeal.addressees.length > 0
      ? phrases.say('parties.to', { parties: writer.parties(appeal.addressees) })
      : phrases.say('parties.to-unknown'),
  );
  if (appeal.targets.length > 0) {
    words.push(phrases.say('parties.target', { parties: writer.parties(appeal.targets) }));
  }
  return words.join(' ');
}

function asksLine(appeal: Appeal, line: OutcomeLine | null, key: string, writer: BriefWriter) {
  const { phrases } = writer;
  const asks = asksOf(appeal, line);
  const words = asks.map((ask) => phrases.term('asks', ask.ask));
  return writer.line({
    key: `asks:${key}`,
    parts: words.length === 0 ? phrases.say('asks.not-stated') : [...new Set(words)].join('; '),
    claims: asks,
    withSaidBy: false,
  });
}

function effectWords(line: Pick<OutcomeLine, 'effects'>, writer: BriefWriter): string {
  const { phrases } = writer;
  if (line.effects.length === 0) return phrases.say('effect.none');
  return line.effects
    .map(({ effect, attribution, claimedBy, claimant }) => {
      const who =
        claimedBy === null
          ? claimant && phrases.term('claimants', claimant)
          : writer.party(claimedBy);
      return phrases.say('effect.line', {
        effect: phrases.term('effects', effect),
        attribution:
          attribution === 'claimed' && who
            ? phrases.say('effect.claimed', { party: who })
            : phrases.term('attributions', attribution),
      });
    })
    .join('; ');
}

function replyCell(appeal: Appeal, line: OutcomeLine, key: string, writer: BriefWriter): BriefLine {
  const replies = repliesTo(appeal, line.detainee, writer);
  const none = line.status === 'no-answer' ? 'reply.no-answer' : 'reply.none';
  return writer.line({
    key: `reply:${key}`,
    parts:
      replies.length === 0
        ? writer.phrases.say(none)
        : replies.map((each) => replyWords(each, writer)).join(' '),
    claims: replyClaims(replies),
    withSaidBy: false,
  });
}

function outcomeCells(appeal: Appeal, line: OutcomeLine, writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  const claims = [lineClaim(line)];
  const key = `${appeal.id}:${line.id}`;
  function cell(name: string, parts: string): BriefLine {
    return writer.line({ key: `${name}:${key}`, parts, claims, withSaidBy: false });
  }
  const raised = line.raised === 'unknown' ? '' : `; ${phrases.term('raised-how', line.raised)}`;
  return [
    asksLine(appeal, line, key, writer),
    cell('named', `${phrases.term('named-how', line.named)}${raised}`),
    cell('status', phrases.term('outcome-statuses', line.status)),
    replyCell(appeal, line, key, writer),
    cell('effect', effectWords(line, writer)),
  ];
}

function groupLine(appeal: Appeal, cell: OutcomeCell, detainee: Detainee, writer: BriefWriter) {
  if (cell.kind !== 'group') return [];
  const { phrases } = writer;
  const values = { appeal: appeal.title, date: writer.date(appeal.date) };
  const { coverage, certain } = cell;
  const words =
    coverage.by === 'our-rule' || coverage.words === ''
      ? phrases.say('appeals.group-rule', values)
      : phrases.say('appeals.group', { ...values, words: `“${coverage.words}”` });
  const name = shownName(detainee).text;
  const unsure = certain ? '' : phrases.say('appeals.group-unsure', { name });
  return [
    writer.line({
      key: `group:${appeal.id}:${detainee.id}`,
      parts: `${words}${unsure}`,
      claims: [coverage],
      withSaidBy: false,
    }),
  ];
}

/** The appeals that concern one person: a table of those with a line, and group cover in words. */
export function personAppeals(detainee: Detainee, writer: BriefWriter): BriefSection {
  const { phrases } = writer;
  const name = shownName(detainee).text;
  const cells = writer.appealsFor(detainee.id).map((appeal) => ({
    appeal,
    cell: cellOf(appeal, detainee, writer),
  }));
  const rows = cells.flatMap(({ appeal, cell }) => {
    if (cell.kind !== 'line') return [];
    const key = `${appeal.id}:${cell.line.id}`;
    const claims = [appealClaim(appeal)];
    function row(part: string, parts: string): BriefLine {
      return writer.line({ key: `${part}:${key}`, parts, claims, withSaidBy: false });
    }
    return [
      {
        key,
        cells: [
          row('date', writer.date(appeal.date)),
          row('appeal', appeal.title),
          row('parties', partiesWords(appeal, writer)),
          ...outcomeCells(appeal, cell.line, writer),
        ],
      },
    ];
  });
  const table: BriefTable = {
    kind: 'table',
    key: `appeals:${detainee.id}`,
    caption: phrases.say('appeals.caption', { name, date: writer.asOfWords }),
    columns: (
      ['date', 'appeal', 'parties', 'asks', 'named', 'status', 'reply', 'effect'] as const
    ).map((column) => phrases.say(`column.${column}`)),
    rows,
  };
  const none = writer.line({
    key: `no-appeals:${detainee.id}`,
    parts: phrases.say('appeals.none', { name }),
  });
  const groups = cells.flatMap(({ appeal, cell }) => groupLine(appeal, cell, detainee, writer));
  return {
    key: `appeals-section:${detainee.id}`,
    heading: [{ text: phrases.say('section.appeals') }],
    depth: 2,
    blocks: [
      rows.length === 0 ? { kind: 'lines', style: 'paragraphs', lines: [none] } : table,
      ...(groups.length === 0
        ? []
        : [{ kind: 'lines' as const, style: 'list' as const, lines: groups }]),
    ],
  };
}

function headLines(appeal: Appeal, writer: BriefWriter): BriefLine[] {
  const { phrases } = writer;
  const { id } = appeal;
  function line(key: string, parts: string, claims: readonly SaidClaim[], withSaidBy = true) {
    return writer.line({ key: `${key}:${id}`, parts, claims, withSaidBy });
  }
  // "Other" says nothing to who reads the paper.
  const named =
    appeal.appealKind === 'other' ? null : phrases.term('appeal-kinds', appeal.appealKind);
  const kind = capital(named ?? phrases.say('column.appeal'), phrases.language);
  const made = phrases.say('appeal.kind', { kind, date: writer.date(appeal.date) });
  const lines = [line('made', `${made} ${partiesWords(appeal, writer)}`, [appealClaim(appeal)])];
  for (const each of appeal.signatories) {
    const words = each.words || String(each.count ?? '');
    const parts = phrases.say('appeal.signatories', { sort: each.sort, words });
    lines.push(line(`signatories:${each.id}`, parts, [each]));
  }
  for (const ask of appeal.asks) {
    const words = ask.words.trim() === '' ? '' : ` (${ask.words.trim()})`;
    const asked = `${phrases.term('asks', ask.ask)}${words}`;
    lines.push(line(`ask:${ask.id}`, phrases.say('appeal.ask', { ask: asked }), [ask]));
  }
  for (const coverage of appeal.groupCoverages) {
    const words = coverage.words === '' ? '' : `“${coverage.words}”`;
    lines.push(line(`cover:${coverage.id}`, phrases.say('appeal.coverage', { words }), [coverage]));
  }
  for (const effect of appeal.generalEffects) {
    const words = effectWords({ effects: [effect] }, writer);
    const parts = phrases.say('appeal.effect', { effect: words });
    // "Claimed by" says whose word it is already.
    const said = effect.attribution === 'claimed' && effect.claimedBy !== null;
    lines.push(line(`effect:${effect.id}`, parts, [effect], !said));
  }
  return lines;
}

/** One appeal with its asks, its replies and what came of it for each of `people`. */
export function appealSections(
  appeal: Appeal,
  people: readonly Detainee[],
  writer: BriefWriter,
): BriefSection[] {
  const { phrases } = writer;
  const lines = headLines(appeal, writer);
  const replies = repliesTo(appeal, null, writer).map((each) =>
    writer.line({
      key: `replied:${appeal.id}:${each.link.id}`,
      parts: withDetail(capital(replyWords(each, writer), phrases.language), each.reply.words),
      claims: replyClaims([each]),
    }),
  );
  const rows = people.flatMap((detainee) => {
    const cell = cellOf(appeal, detainee, writer);
    if (cell.kind !== 'line') return [];
    const key = `${appeal.id}:${cell.line.id}`;
    const name = writer.line({
      key: `name:${key}`,
      parts: shownName(detainee).text,
      claims: [lineClaim(cell.line)],
      withSaidBy: false,
    });
    return [{ key, cells: [name, ...outcomeCells(appeal, cell.line, writer)] }];
  });
  const nobody = writer.line({
    key: `nobody:${appeal.id}`,
    parts: phrases.say('appeal.nobody'),
  });
  return [
    {
      key: `appeal:${appeal.id}`,
      heading: [{ text: appeal.title }],
      depth: 1,
      blocks: [{ kind: 'lines', style: 'list', lines }],
    },
    ...(replies.length === 0
      ? []
      : [
          {
            key: `replies:${appeal.id}`,
            heading: [{ text: phrases.say('section.replies') }],
            depth: 2,
            blocks: [{ kind: 'lines' as const, style: 'list' as const, lines: replies }],
          },
        ]),
    {
      key: `outcomes:${appeal.id}`,
      heading: [{ text: phrases.say('appeal.people') }],
      depth: 2,
      blocks: [
        rows.length === 0
          ? { kind: 'lines', style: 'paragraphs', lines: [nobody] }
          : {
              kind: 'table',
              key: `outcomes-table:${appeal.id}`,
              caption: appeal.title,
              columns: (['name', 'asks', 'named', 'status', 'reply', 'effect'] as const).map(
                (column) => phrases.say(`column.${column}`),
              ),
              rows,
            },
      ],
    },
  ];
}

/** The appeals on file that have a line for a person, oldest first. */
export function appealsNaming(id: DetaineeId, writer: BriefWriter): Appeal[] {
  const { resolve } = writer.identities;
  const own = resolve(id);
  return writer
    .appealsFor(id)
    .filter((appeal) => appeal.outcomeLines.some((line) => resolve(line.detainee) === own));
}
