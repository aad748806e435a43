import { useState } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Evidence } from '../../domain/claim';
import type { ReleaseMark } from '../../domain/release';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { EvidenceField } from '../shared/fields/EvidenceField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldRows } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { EffectFields, effectFrom, noEffect, type EffectForm } from './EffectFields';
import { attributionWords } from './effects';
import { Entry } from './Entry';
import { MemberDialog } from './MemberDialog';
import styles from './appeals.module.css';

type GeneralEffect = Appeal['generalEffects'][number];

/** What is said to have come of the appeal as a whole, for nobody in particular. */
export function EffectsSection({ appeal }: { appeal: Appeal }) {
  const { store } = useCasebook().client;
  const [open, setOpen] = useState<GeneralEffect | 'new' | null>(null);
  return (
    <Section
      title={t('appeals.generalEffects')}
      count={appeal.generalEffects.length}
      addWords={t('appeals.add.generalEffects')}
      onAdd={() => setOpen('new')}
      emptyWords={t('appeals.noEffects')}
      dialog={
        open !== null && (
          <EffectDialog
            appeal={appeal}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <ul className={styles.entries}>
        {appeal.generalEffects.map((effect) => (
          <Entry
            key={effect.id}
            appeal={appeal}
            list="generalEffects"
            claim={effect}
            words={termWords('effects', effect.effect)}
            onEdit={() => setOpen(effect)}
            below={effect.detail !== '' && <span className={styles.note}>{effect.detail}</span>}
          >
            <span className={styles.strong}>{termWords('effects', effect.effect)}</span>
            <span className={styles.muted}> ({attributionWords(effect, store)})</span>
          </Entry>
        ))}
      </ul>
    </Section>
  );
}

interface GeneralEffectForm extends EffectForm {
  readonly evidence: readonly Evidence[];
  readonly release: ReleaseMark;
}

function EffectDialog(props: {
  appeal: Appeal;
  before: GeneralEffect | null;
  onClose: () => void;
}) {
  const { before } = props;
  return (
    <MemberDialog<GeneralEffectForm>
      {...props}
      list="generalEffects"
      title={t(before === null ? 'appeals.add.generalEffects' : 'appeals.edit.generalEffects')}
      first={() => ({
        ...noEffect,
        ...(before !== null && {
          effect: before.effect,
          attribution: before.attribution,
          claimant: before.claimant,
          claimedBy: before.claimedBy,
          detail: before.detail,
        }),
        evidence: before?.evidence ?? [],
        release: before?.release ?? props.appeal.release,
      })}
      said={(form) => {
        const effect = effectFrom(form);
        return effect && { ...effect, evidence: form.evidence, release: form.release };
      }}
      fields={(form, change, tried) => (
        <FieldRows>
          <EffectFields value={form} onChange={change} tried={tried} autoFocus />
          <ReleaseField value={form.release} onChange={(release) => change({ release })} />
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
