import { useState } from 'react';
import type { Appeal, Ask } from '../../domain/appeal';
import type { Evidence } from '../../domain/claim';
import type { Party } from '../../domain/party';
import type { ReleaseMark } from '../../domain/release';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { partyWords } from '../shared/records/titles';
import { Entry } from './Entry';
import { MemberDialog } from './MemberDialog';
import styles from './appeals.module.css';

/** What was asked for, of whom, in the appeal's own words where they are on file. */
export function AsksSection({ appeal }: { appeal: Appeal }) {
  const { store } = useCasebook().client;
  const [open, setOpen] = useState<Ask | 'new' | null>(null);
  return (
    <Section
      title={t('appeals.asks')}
      count={appeal.asks.length}
      addWords={t('appeals.add.asks')}
      onAdd={() => setOpen('new')}
      emptyWords={t('appeals.noAsks')}
      dialog={
        open !== null && (
          <AskDialog
            appeal={appeal}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <ul className={styles.entries}>
        {appeal.asks.map((ask) => (
          <Entry
            key={ask.id}
            appeal={appeal}
            list="asks"
            claim={ask}
            words={termWords('asks', ask.ask)}
            onEdit={() => setOpen(ask)}
            below={ask.words !== '' && <span className={styles.words}>“{ask.words}”</span>}
          >
            <span className={styles.strong}>{termWords('asks', ask.ask)}</span>
            {ask.addressee !== null && (
              <span className={styles.muted}>
                {' '}
                {t('appeals.ofWhom', { who: partyWords(ask.addressee, store) })}
              </span>
            )}
          </Entry>
        ))}
      </ul>
    </Section>
  );
}

interface AskForm {
  readonly ask: string | null;
  readonly words: string;
  readonly addressee: Party | null;
  readonly evidence: readonly Evidence[];
  readonly release: ReleaseMark;
}

function AskDialog(props: { appeal: Appeal; before: Ask | null; onClose: () => void }) {
  const { before } = props;
  return (
    <MemberDialog<AskForm>
      {...props}
      list="asks"
      title={t(before === null ? 'appeals.add.asks' : 'appeals.edit.asks')}
      first={() => ({
        ask: before?.ask ?? null,
        words: before?.words ?? '',
        addressee: before?.addressee ?? null,
        evidence: before?.evidence ?? [],
        release: before?.release ?? props.appeal.release,
      })}
      said={(form) => (form.ask === null ? null : form)}
      fields={(form, change, tried) => (
        <FieldRows>
          <TermField
            label={t('appeals.ask')}
            vocabulary="asks"
            value={form.ask}
            error={tried && form.ask === null ? t('shared.required') : null}
            onChange={(ask) => change({ ask })}
            autoFocus
          />
          <TextField
            label={t('appeals.askWords')}
            rows={3}
            value={form.words}
            onChange={(words) => change({ words })}
            maxLength={10_000}
          />
          <FieldColumns>
            <PartyField
              label={t('appeals.askAddressee')}
              value={form.addressee}
              onChange={(addressee) => change({ addressee })}
            />
            <ReleaseField value={form.release} onChange={(release) => change({ release })} />
          </FieldColumns>
          <EvidenceField
            label={t('appeals.citations')}
            value={form.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </FieldRows>
      )}
    />
  );
}
