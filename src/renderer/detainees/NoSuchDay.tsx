import { TriangleAlert } from 'lucide-react';
import type { WrittenDate } from '../../domain/written-date';
import { t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';

/** The mark of a date that never was (29 February 1954); nothing for any other. */
export function NoSuchDay({ date }: { date: WrittenDate }) {
  if (date.flag !== 'impossible') return null;
  return (
    <Badge tone="warn" icon={TriangleAlert}>
      {t('detainees.impossibleDate')}
    </Badge>
  );
}
