import type { AppealConsentGap } from '../../domain/appeal-consent-gaps';
import { briefPhrases } from '../../domain/brief-phrases';
import { wordsOfLine, type BriefDocument, type BriefNotice } from '../../domain/brief-document';
import type { ConsentGap } from '../../domain/consent-gaps';
import type { CasebookReader } from '../../domain/casebook-reader';
import { identitiesOf, mergedDetainee } from '../../domain/identities';
import type { DetaineeId } from '../../domain/ids';
import { shownName } from '../../domain/shown-name';
import { language, t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import type { Composed } from './compose';
import { differenceWords } from './difference-words';

/** One thing to decide before a brief leaves: what it is, and each place it concerns. */
export interface Matter {
  readonly id:
    | BriefNotice['why']
    | 'difference'
    | 'consent'
    | 'appeal-consent'
    | 'appeal-unasked'
    | 'in-confidence'
    | 'identifying'
    | 'form';
  /** True where no tick helps: a decision has to be recorded, or something taken out. */
  readonly stops: boolean;
  readonly title: string;
  readonly items: readonly string[];
}

const order: readonly BriefNotice['why'][] = [
  'unsourced',
  'quote-lost',
  'quote-needs-review',
  'disputed',
  'outdated',
  'stale',
];

/** A consent that is missing or no longer stands, in words. */
export function gapWords(gap: ConsentGap, casebook: Pick<CasebookReader, 'get' | 'all'>): string {
  return t('briefs.consentItem', {
    name: nameOf(gap.detainee, casebook),
    scope: t(`briefs.scope.${gap.scope}`),
    why: t(`briefs.consent.${gap.why}`),
  });
}

/** An appeal that is not to leave as it stands, and why, in words. */
export function appealGapWords({ appeal, why: fault, final }: AppealConsentGap): string {
  const { title, consentBy } = appeal;
  const state = final
    ? termWords('consent-states', fault).toLocaleLowerCase()
    : t(`briefs.consent.${fault}`);
  const why = consentBy === '' ? state : t('briefs.refusedBy', { state, who: consentBy });
  return t('briefs.rowItem', { row: title, columns: why });
}

/** The name of a person as the screen shows it, through merges. */
export function nameOf(id: DetaineeId, casebook: Pick<CasebookReader, 'get' | 'all'>): string {
  const person = mergedDetainee(id, identitiesOf(casebook.all('identity')), (each) =>
    casebook.get('detainee', each),
  );
  return (person && shownName(person).text) || t('shared.unnamed');
}

/**
 * Everything that has to be accepted by name before a brief leaves, in groups: lines without a
 * source, quotes that moved, what is disputed or old, people to be asked first, and where what
 * leaves says otherwise than the file. Empty where nothing stands in the way.
 */
export function mattersOf(composed: Composed, casebook: CasebookReader): Matter[] {
  const { document, differences, consent, namedInConfidence, identifying } = composed;
  const rows = rowsByCell(document);
  const matters: Matter[] = order.flatMap((why) => {
    const items = noticeItems(
      document.notices.filter((one) => one.why === why),
      rows,
    );
    return items.length === 0
      ? []
      : [
          {
            id: why,
            title: t(`briefs.matter.${why}`, { count: items.length }),
            stops: false,
            items,
          },
        ];
  });
  if (differences.length > 0) {
    const phrases = briefPhrases(language());
    matters.push({
      id: 'difference',
      title: t('briefs.matter.difference', { count: differences.length }),
      stops: false,
      items: differences.map((one) =>
        differenceWords(one, nameOf(one.detainee, casebook), phrases),
      ),
    });
  }
  function push(id: Matter['id'], items: readonly string[], stops = false): void {
    if (items.length === 0) return;
    matters.push({ id, title: t(`briefs.matter.${id}`, { count: items.length }), stops, items });
  }
  push(
    'consent',
    consent.map((gap) => gapWords(gap, casebook)),
    true,
  );
  const refused = composed.appeals.filter(({ final }) => final);
  const unasked = composed.appeals.filter(({ final }) => !final);
  push('appeal-consent', refused.map(appealGapWords), true);
  push('appeal-unasked', unasked.map(appealGapWords), true);
  push(
    'in-confidence',
    namedInConfidence.map(({ detainee, appeal }) =>
      t('briefs.rowItem', { row: nameOf(detainee, casebook), columns: appeal }),
    ),
  );
  push(
    'identifying',
    identifying.map((id) => nameOf(id, casebook)),
  );
  push('form', formItems(document));
  return matters;
}

/** What a form still asks for, and the words that are too many. */
function formItems({ form }: BriefDocument): string[] {
  if (form === null) return [];
  const { words, missing } = form;
  const over =
    words !== null && words.count > words.limit
      ? [t('briefs.tooManyWords', { count: words.count, limit: words.limit })]
      : [];
  return [...over, ...missing];
}

interface Cell {
  readonly row: string;
  /** What the row is about, in the words of its first cells. */
  readonly words: string;
  readonly column: string;
}

/** The cells of every table by their lines' keys: cells of one row are one thing to decide. */
function rowsByCell(document: BriefDocument): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const { key, cells: lines } of block.rows) {
        const words = lines
          .slice(0, 2)
          .map(wordsOfLine)
          .filter((one) => one !== '')
          .join(', ');
        lines.forEach((line, at) => {
          cells.set(line.key, { row: key, words, column: block.columns[at] ?? '' });
        });
      }
    }
  }
  return cells;
}

/** One entry a line, and one a row of a table, which names the columns it concerns. */
function noticeItems(notices: readonly BriefNotice[], cells: ReadonlyMap<string, Cell>): string[] {
  const lines = new Map<string, string>();
  const rows = new Map<string, { words: string; columns: Set<string> }>();
  for (const { line, words } of notices) {
    const cell = cells.get(line);
    if (cell === undefined) {
      lines.set(line, words);
      continue;
    }
    const row = rows.get(cell.row) ?? { words: cell.words, columns: new Set() };
    row.columns.add(cell.column);
    rows.set(cell.row, row);
  }
  const ofRows = [...rows.values()].map(({ words, columns }) =>
    t('briefs.rowItem', { row: words, columns: [...columns].join(', ') }),
  );
  return [...lines.values(), ...ofRows];
}

/** How many lines without a source leave, once they were accepted. */
export function unsourcedOf(matters: readonly Matter[]): number {
  return matters.find((matter) => matter.id === 'unsourced')?.items.length ?? 0;
}

/** The decision in words, to be kept beside the brief: who accepted what, and for whom it was. */
export function decisionWords(
  matters: readonly Matter[],
  decided: { readonly by: string; readonly to: string },
): string {
  const accepted = matters.map(({ title, id, items }) =>
    id === 'difference' || id === 'identifying' || id === 'in-confidence'
      ? `${title}: ${items.join('; ')}`
      : title,
  );
  const to = decided.to.trim() === '' ? t('briefs.toNobody') : decided.to.trim();
  return [t('briefs.decision', { by: decided.by.trim(), to }), ...accepted]
    .join('\n')
    .slice(0, 9000);
}
