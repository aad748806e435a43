import { useMemo, useState } from 'react';
import { claimStatuses, type Claim } from '../../domain/claim';
import type { Detainee } from '../../domain/detainee';
import type { VocabularyName } from '../../domain/vocabulary';
import { useCasebook } from '../shared/casebook/context';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField } from '../shared/fields/DateField';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { holderOf } from '../shared/names/people';
import { acceptedSpellings } from '../shared/names/spellings';
import { SpellingTicks } from '../shared/names/SpellingTicks';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { formOf, memberOf, missing, type ClaimForm, type ClaimList } from './claim-form';

/** A claim of one of the person's lists; `member` is null for a new one. */
export interface ClaimTarget {
  readonly list: ClaimList;
  readonly member: Claim | null;
}

const vocabularies: Readonly<Record<ClaimList, VocabularyName>> = {
  facts: 'fact-fields',
  names: 'name-kinds',
  custodyEvents: 'custody-events',
  incidents: 'incidents',
};

interface ClaimDialogProps {
  readonly detainee: Detainee;
  readonly target: ClaimTarget;
  readonly onClose: () => void;
}

/** Adds or changes one claim about a person; its evidence stays as it is. */
export function ClaimDialog({ detainee, target, onClose }: ClaimDialogProps) {
  const { list, member } = target;
  const { store } = useCasebook().client;
  const run = useRun();
  const key = `claim:${detainee.id}:${list}:${member?.id ?? 'new'}`;
  const draft = useDraft<ClaimForm>(key, () => formOf(list, member, store));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;
  const gaps = tried ? missing(list, form) : new Set<string>();
  const onFile = useMemo(() => detainee.names.map(({ text }) => text), [detainee.names]);
  const dated = list === 'custodyEvents' || list === 'incidents';

  function change(part: Partial<ClaimForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (missing(list, form).size > 0) return;
    setPending(true);
    const id = member === null ? detainee.id : holderOf(store, detainee.id, member.id);
    const whole = memberOf(list, form, member);
    const names = list === 'names' ? acceptedSpellings(form.text, form.spellings) : [];
    // The name and its accepted spellings are one step to undo.
    const outcome =
      names.length > 0
        ? await run('add-names', { detainee: id, names, claim: whole } as never)
        : await run(member === null ? 'add-member' : 'edit-member', {
            kind: 'detainee',
            id,
            list,
            member: whole,
          } as never);
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog
      title={t(member === null ? `detainees.new.${list}` : `detainees.change.${list}`)}
      isOpen
      onClose={close}
    >
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <TermField
            label={t(`detainees.what.${list}`)}
            vocabulary={vocabularies[list]}
            ownTerms={list !== 'names'}
            value={form.what}
            error={gaps.has('what') ? t('shared.required') : null}
            onChange={(what) => change({ what })}
            autoFocus
          />
          {dated && (
            <FieldColumns>
              <DateField
                label={t('detainees.date')}
                value={form.date}
                onChange={(date) => change({ date })}
              />
              {list === 'custodyEvents' && (
                <DateField
                  label={t('detainees.untilField')}
                  value={form.until}
                  onChange={(until) => change({ until })}
                />
              )}
            </FieldColumns>
          )}
          <TextField
            label={t(`detainees.text.${list}`)}
            value={form.text}
            {...(list !== 'names' && { rows: dated ? 2 : 3 })}
            error={gaps.has('text') ? t('shared.required') : null}
            onChange={(text) => change({ text })}
          />
          {list === 'facts' && (
            <Check isSelected={form.notStated} onChange={(notStated) => change({ notStated })}>
              {t('detainees.notStated')}
            </Check>
          )}
          {list === 'names' && (
            <SpellingTicks
              name={form.text}
              onFile={onFile}
              ticked={form.spellings}
              onChange={(spellings) => change({ spellings })}
            />
          )}
          {list === 'names' && (
            <FieldColumns>
              <TextField
                label={t('detainees.nameLanguage')}
                value={form.language}
                onChange={(language) => change({ language })}
                maxLength={35}
              />
              <Check isSelected={form.preferred} onChange={(preferred) => change({ preferred })}>
                {t('detainees.preferred')}
              </Check>
            </FieldColumns>
          )}
          {dated && (
            <TextField
              label={t('detainees.place')}
              value={form.place}
              onChange={(place) => change({ place })}
            />
          )}
          {list === 'incidents' && (
            <PartyField
              label={t('detainees.byField')}
              value={form.party}
              onChange={(party) => change({ party })}
            />
          )}
          <PartyField
            label={t('detainees.saidBy')}
            value={form.saidBy}
            onChange={(saidBy) => change({ saidBy })}
          />
          <FieldColumns>
            <Choice
              label={t('detainees.claimStatus')}
              value={form.status}
              options={claimStatuses.map((id) => ({ id, words: t(`claims.status.${id}`) }))}
              onChange={(status) => change({ status })}
            />
            <ReleaseField value={form.release} onChange={(release) => change({ release })} />
          </FieldColumns>
          <TextField
            label={t('detainees.claimNote')}
            value={form.note}
            onChange={(note) => change({ note })}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
