import type { ReactNode } from 'react';
import type { Detainee } from '../../domain/detainee';
import { releaseMarks } from '../../domain/release';
import { termsOf, type VocabularyName } from '../../domain/vocabulary';
import { showDate } from '../../domain/show-date';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { MarkChoice } from '../shared/fields/MarkChoice';
import { termWords } from '../shared/fields/terms';
import styles from './detainees.module.css';

function options<Id extends string>(vocabulary: VocabularyName) {
  return termsOf(vocabulary).map(({ id }) => ({
    id: id as Id,
    words: termWords(vocabulary, id),
  }));
}

/** What is decided about a file, each changed where it stands: one choice, one command, one undo. */
export function PersonMarks({ detainee }: { detainee: Detainee }) {
  const run = useRun();
  function set(fields: Partial<Detainee>): void {
    void run('edit-record', { kind: 'detainee', id: detainee.id, fields });
  }
  const { publicity } = detainee;
  return (
    <dl className={styles.marks}>
      <Mark words={t('detainees.fileState')}>
        <MarkChoice
          label={t('detainees.fileState')}
          value={detainee.fileState}
          options={options<Detainee['fileState']>('file-states')}
          onChange={(fileState) => set({ fileState })}
        />
        {detainee.lastConfirmed !== null && (
          <span className={styles.muted}>
            {t('detainees.confirmedOn', { date: showDate(detainee.lastConfirmed, language()) })}
          </span>
        )}
      </Mark>
      <Mark words={t('detainees.publicity')}>
        <MarkChoice
          label={t('detainees.publicity')}
          value={publicity.choice}
          options={options<Detainee['publicity']['choice']>('publicity')}
          onChange={(choice) => set({ publicity: { ...publicity, choice } })}
        />
        {publicity.by !== '' && <span className={styles.muted}>{publicity.by}</span>}
        {publicity.until !== null && (
          <span className={styles.muted}>
            {t('detainees.until', { date: showDate(publicity.until, language()) })}
          </span>
        )}
      </Mark>
      <Mark words={t('fields.release')}>
        <MarkChoice
          label={t('fields.release')}
          value={detainee.release}
          options={releaseMarks.map((id) => ({ id, words: t(`fields.release.${id}`) }))}
          onChange={(release) => set({ release })}
        />
      </Mark>
      {detainee.reference !== '' && (
        <Mark words={t('detainees.reference')}>{detainee.reference}</Mark>
      )}
      {detainee.standing === 'voice' && (
        <Mark words={t('detainees.standing')}>
          <Badge>{t('detainees.voice')}</Badge>
        </Mark>
      )}
    </dl>
  );
}

function Mark({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{children}</dd>
    </div>
  );
}
