import { Pencil, Plus, X } from 'lucide-react';
import { useCallback, useState } from 'react';
import { compareDates } from '../../domain/compare-dates';
import { holdersNow, toHandOver } from '../../domain/hand-over';
import type { Office } from '../../domain/office';
import { isOpenAppeal } from '../../domain/open-appeal';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Button, IconButton } from '../shared/controls/Button';
import { navigate } from '../shared/routing/router';
import { useNow } from '../shared/today';
import { HolderDialog } from './HolderDialog';
import styles from './Offices.module.css';

type Holder = Office['holders'][number];

/** An office: who held it when, and the appeals its present holder has to be told of. */
export function OfficeEntry({ office }: { office: Office }) {
  const run = useRun();
  const { today } = useNow();
  const [open, setOpen] = useState<Holder | 'new' | null>(null);
  const derive = useCallback(
    (store: Reading) => toHandOver(office, store.all('appeal'), isOpenAppeal, today),
    [office, today],
  );
  const waiting = useDerived(['appeal'], derive);
  const now = holdersNow(office, today);
  const holders = office.holders.toSorted((a, b) => compareDates(b.validFrom, a.validFrom));
  return (
    <article className={styles.office} aria-label={office.title}>
      <header className={styles.head}>
        <h3 className={styles.name}>{office.title}</h3>
        {office.country !== '' && <span className={styles.muted}>{office.country}</span>}
        {office.holders.length > 0 && now.length === 0 && (
          <Badge tone="warn">{t('offices.vacant')}</Badge>
        )}
        <Button look="quiet" icon={Plus} onPress={() => setOpen('new')}>
          {t('offices.addHolder')}
        </Button>
      </header>
      <ul>
        {holders.map((holder) => (
          <li key={holder.id} className={styles.row}>
            <span className={styles.strong}>{holder.name}</span>
            <span className={styles.muted}>
              {t('offices.fromTo', {
                from: dateWords(holder.validFrom),
                to: holder.validTo === null ? t('offices.now') : dateWords(holder.validTo),
              })}
            </span>
            <span className={styles.quietly}>
              <IconButton
                icon={Pencil}
                label={t('offices.changeHolder', { name: holder.name })}
                onPress={() => setOpen(holder)}
              />
              <IconButton
                icon={X}
                label={t('offices.removeHolder', { name: holder.name })}
                onPress={() =>
                  void run('remove-member', {
                    kind: 'office',
                    id: office.id,
                    list: 'holders',
                    member: holder.id,
                  })
                }
              />
            </span>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <div className={styles.waiting}>
          <p>
            {t('offices.toHandOver', {
              count: waiting.length,
              who: now.map(({ name }) => name).join(', '),
            })}
          </p>
          <ul>
            {waiting.map(({ appeal, under }) => (
              <li key={appeal.id} className={styles.row}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => navigate('appeals', { appeal: appeal.id })}
                >
                  {appeal.title}
                </button>
                <span className={styles.muted}>
                  {showDate(appeal.date, language(), 'short')}
                  {under.length > 0 && ` · ${t('offices.under', { who: under.join(', ') })}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {open !== null && (
        <HolderDialog
          office={office}
          before={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </article>
  );
}

function dateWords(date: Holder['validFrom']): string {
  return date === null ? t('offices.dateUnknown') : showDate(date, language(), 'short');
}
