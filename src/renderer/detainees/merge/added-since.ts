import type { Claim } from '../../../domain/claim';
import type { Detainee } from '../../../domain/detainee';
import type { Identity } from '../../../domain/identity';
import type { DetaineeId } from '../../../domain/ids';
import type { Reading } from '../../shared/casebook/records';
import { recordsOf } from '../../shared/names/people';

const lists = ['names', 'facts', 'custodyEvents', 'incidents'] as const;

/** Something that came to a merged person after the merge, and the record it stays with. */
export interface AddedSince {
  readonly with: DetaineeId;
  readonly what:
    | { readonly kind: (typeof lists)[number]; readonly claim: Claim }
    | { readonly kind: 'note'; readonly text: string }
    | { readonly kind: 'appeal' | 'passage'; readonly title: string };
}

/**
 * What was added to a person since two records were merged, in the order of the page: claims and
 * notes in any of their records, outcome lines and links that name one of them. Each stays where it
 * was entered when the merge is taken apart.
 */
export function addedSince(store: Reading, decision: Identity): readonly AddedSince[] {
  const since = decision.createdAt;
  const records = recordsOf(store, decision.survivor);
  const own = new Set<string>(records.map(({ id }) => id));
  const added: AddedSince[] = records.flatMap((record) => addedTo(record, since));
  for (const appeal of store.all('appeal')) {
    for (const line of appeal.outcomeLines) {
      if (!own.has(line.detainee) || line.enteredAt <= since) continue;
      added.push({ with: line.detainee, what: { kind: 'appeal', title: appeal.title } });
    }
  }
  for (const source of store.all('source')) {
    for (const { links, at } of source.annotations) {
      const link = links.find((id) => own.has(id));
      if (link === undefined || at <= since) continue;
      added.push({ with: link as DetaineeId, what: { kind: 'passage', title: source.title } });
    }
  }
  return added;
}

function addedTo(record: Detainee, since: string): AddedSince[] {
  const claims = lists.flatMap((kind) =>
    record[kind]
      .filter((claim) => claim.enteredAt > since)
      .map((claim): AddedSince => ({ with: record.id, what: { kind, claim } })),
  );
  const notes = record.notes
    .filter((note) => note.at > since)
    .map(({ text }): AddedSince => ({ with: record.id, what: { kind: 'note', text } }));
  return [...claims, ...notes];
}
