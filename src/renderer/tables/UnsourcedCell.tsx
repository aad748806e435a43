import { Quote } from 'lucide-react';
import { Badge } from '../shared/claims/Badge';
import type { GridRow } from '../shared/table/grid-row';

/** How many claims of a row rest on no evidence; nothing where all do. */
export function UnsourcedCell({ values: { unsourced } }: GridRow) {
  return unsourced === 0 ? (
    ''
  ) : (
    <Badge tone="warn" icon={Quote}>
      {unsourced}
    </Badge>
  );
}
