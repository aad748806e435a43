import { CircleHelp, DoorOpen, Flag, Lock, TriangleAlert } from 'lucide-react';
import type { CustodyStatus } from '../../../domain/custody-status';
import { Badge } from '../claims/Badge';
import { termWords } from '../fields/terms';

/** A custody status in words; the sign repeats whether somebody is held. */
export function StatusBadge({ custody }: { custody: Pick<CustodyStatus, 'status' | 'held'> }) {
  const words = termWords('custody-statuses', custody.status);
  if (custody.status === 'died') {
    return (
      <Badge tone="bad" icon={Flag}>
        {words}
      </Badge>
    );
  }
  if (custody.status === 'at-risk' || custody.status === 'wanted') {
    return (
      <Badge tone="warn" icon={TriangleAlert}>
        {words}
      </Badge>
    );
  }
  if (custody.held === 'yes') {
    return (
      <Badge tone="accent" icon={Lock}>
        {words}
      </Badge>
    );
  }
  if (custody.held === 'no') {
    return (
      <Badge tone="good" icon={DoorOpen}>
        {words}
      </Badge>
    );
  }
  return <Badge icon={CircleHelp}>{words}</Badge>;
}
