import type { Appeal } from '../../domain/appeal';
import { outcomeStatuses } from '../../domain/outcome-line';
import type { DetaineeId } from '../../domain/ids';
import { showDate } from '../../domain/show-date';
import type { Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import { identitiesIn } from '../shared/names/people';
import { partyWords } from '../shared/records/titles';

/** One appeal as the table shows it. */
export interface AppealRow {
  readonly id: Appeal['id'];
  readonly appeal: Appeal;
  readonly date: string;
  readonly kind: string;
  readonly issuers: string;
  readonly addressees: string;
  readonly targets: string;
  readonly lines: number;
  readonly statuses: string;
  readonly replies: number;
}

/** Parties in one line, as their records or their sources name them. */
export function partiesWords(members: Appeal['issuers'], store: Reading): string {
  return members.map((member) => partyWords(member.party, store)).join(', ');
}

/** How many of an appeal's lines stand where: "2 sent, 1 refused", in the order of the ladder. */
export function statusWords(appeal: Pick<Appeal, 'outcomeLines'>): string {
  return outcomeStatuses
    .map((status) => ({
      status,
      count: appeal.outcomeLines.filter((line) => line.status === status).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => {
      const words = termWords('outcome-statuses', status).toLocaleLowerCase(language());
      return t('appeals.statusCount', { count, status: words });
    })
    .join(', ');
}

/** The rows of all appeals, or of those that name one person on a line. */
export function appealRows(store: Reading, detainee: DetaineeId | undefined): AppealRow[] {
  const { resolve } = identitiesIn(store);
  const wanted = detainee === undefined ? undefined : resolve(detainee);
  const replies = new Map<string, number>();
  for (const reply of store.all('reply')) {
    for (const id of new Set(reply.links.map((link) => link.appeal))) {
      replies.set(id, (replies.get(id) ?? 0) + 1);
    }
  }
  return store
    .all('appeal')
    .filter(
      (appeal) =>
        detainee === undefined ||
        appeal.outcomeLines.some((line) => resolve(line.detainee) === wanted),
    )
    .map((appeal) => ({
      id: appeal.id,
      appeal,
      date: appeal.date.written === '' ? '' : showDate(appeal.date, language(), 'short'),
      kind: termWords('appeal-kinds', appeal.appealKind),
      issuers: partiesWords(appeal.issuers, store),
      addressees: partiesWords(appeal.addressees, store),
      targets: partiesWords(appeal.targets, store),
      lines: appeal.outcomeLines.length,
      statuses: statusWords(appeal),
      replies: replies.get(appeal.id) ?? 0,
    }));
}
