import type { Claim, Evidence } from '../../../domain/claim';
import type { DetaineeId, MemberId, SourceId } from '../../../domain/ids';
import type { RecordKind } from '../../../domain/records';
import type { Reading } from '../../shared/casebook/records';

/** A claim that rests on a passage, and the record it is about. */
export interface Drawn {
  readonly subject: { readonly kind: 'detainee' | 'appeal'; readonly id: string };
  readonly list: string;
  readonly member: MemberId;
}

export const drawnKinds: readonly RecordKind[] = ['detainee', 'appeal'];

/** Every claim that rests on a passage of `source`, by the passage. */
export function drawnFrom(
  source: SourceId,
): (store: Reading) => ReadonlyMap<string, readonly Drawn[]> {
  return (store) => {
    const drawn = new Map<string, Drawn[]>();
    function look(
      subject: Drawn['subject'],
      list: string,
      claims: readonly Pick<Claim, 'id' | 'evidence'>[],
    ): void {
      for (const claim of claims) {
        for (const one of claim.evidence) {
          const passage = passageOf(one, source);
          if (passage === null) continue;
          const known = drawn.get(passage) ?? [];
          known.push({ subject, list, member: claim.id });
          drawn.set(passage, known);
        }
      }
    }
    for (const person of store.all('detainee')) {
      const subject = { kind: 'detainee', id: person.id satisfies DetaineeId } as const;
      look(subject, 'names', person.names);
      look(subject, 'facts', person.facts);
      look(subject, 'custodyEvents', person.custodyEvents);
      look(subject, 'incidents', person.incidents);
    }
    for (const appeal of store.all('appeal')) {
      const subject = { kind: 'appeal', id: appeal.id } as const;
      look(subject, 'asks', appeal.asks);
      look(subject, 'outcomeLines', appeal.outcomeLines);
      look(subject, 'signatories', appeal.signatories);
      look(subject, 'groupCoverages', appeal.groupCoverages);
      look(subject, 'stages', appeal.stages);
    }
    return drawn;
  };
}

function passageOf({ source, locator }: Evidence, wanted: SourceId): string | null {
  return source === wanted && locator.kind === 'text' ? locator.annotation : null;
}
