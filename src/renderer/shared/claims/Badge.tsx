import {
  Ban,
  CheckCheck,
  CircleDashed,
  Clock,
  Globe,
  Lock,
  Scale,
  ShieldCheck,
  type LucideIcon,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ClaimStatus } from '../../../domain/claim';
import type { ReleaseMark } from '../../../domain/release';
import { t } from '../catalogue';
import { cx } from '../class-names';
import styles from './claims.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A short mark in words; the tone and the sign only repeat what the words say. */
export const Badge = memo(function Badge({ tone = 'plain', icon: Icon, children }: BadgeProps) {
  return (
    <span className={cx(styles.badge, styles[tone])}>
      {Icon !== undefined && <Icon size={11} aria-hidden strokeWidth={2.2} />}
      <span className={styles.badgeWords}>{children}</span>
    </span>
  );
});

const statusLooks: Readonly<Record<ClaimStatus, { tone: Tone; icon: LucideIcon }>> = {
  reported: { tone: 'plain', icon: CircleDashed },
  corroborated: { tone: 'good', icon: CheckCheck },
  accepted: { tone: 'good', icon: ShieldCheck },
  disputed: { tone: 'warn', icon: Scale },
  rejected: { tone: 'bad', icon: Ban },
  outdated: { tone: 'plain', icon: Clock },
};

/** The status of a claim. */
export function ClaimStatusBadge({ status }: { status: ClaimStatus }) {
  const { tone, icon } = statusLooks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`claims.status.${status}`)}
    </Badge>
  );
}

/** The release mark of a claim or a record; `internal`, the default, is shown only when asked for. */
export function ReleaseBadge({ mark, always = false }: { mark: ReleaseMark; always?: boolean }) {
  if (mark === 'internal' && !always) return null;
  const closed = mark === 'confidential' || mark === 'privileged';
  return (
    <Badge tone={closed ? 'bad' : 'plain'} icon={closed ? Lock : Globe}>
      {t(`fields.release.${mark}`)}
    </Badge>
  );
}
