import { useMemo, useState } from 'react';
import type { CommandInput } from '../../casebook/commands/registry';
import type { Claim } from '../../domain/claim';
import type { Detainee } from '../../domain/detainee';
import type { VocabularyName } from '../../domain/vocabulary';
import { useCasebook } from '../shared/casebook/context';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { FieldRows } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { holderOf } from '../shared/names/people';
import { acceptedSpellings } from '../shared/names/spellings';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import {
  formOf,
  markOf,
  memberOf,
  missing,
  type ClaimForm,
  type ClaimGap,
  type ClaimList,
} from './claim-form';
import { ClaimValue } from './ClaimValue';

/** A claim of one of the person's lists; `member` is null for a new one. */
export interface ClaimTarget {
  readonly list: ClaimList;
  readonly member: Claim | null;
  /** What a new claim begins with. */
  readonly begin?: Partial<ClaimForm>;
}

const vocabularies: Readonly<Record<ClaimList, VocabularyName>> = {
  facts: 'fact-fields',
  names: 'name-kinds',
  custodyEvents: 'custody-events',
  incidents: 'incidents',
};

const nothing: ReadonlySet<ClaimGap> = new Set();

interface ClaimDialogProps {
  readonly detainee: Detainee;
  readonly target: ClaimTarget;
  readonly onClose: () => void;
  /** Told what was saved; a release or a death asks for its checklist. */
  readonly onSaved?: (form: ClaimForm) => void;
}

/** Adds or changes one claim about a person, with what it rests on. */
export function ClaimDialog({ detainee, target, onClose, onSaved }: ClaimDialogProps) {
  const { list, member } = target;
  const { store } = useCasebook().client;
  const run = useRun();
  const key = `claim:${detainee.id}:${list}:${member?.id ?? 'new'}`;
  const draft = useDraft<ClaimForm>(key, () => ({
    ...formOf(list, member, store),
    ...target.begin,
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;
  const gaps = tried ? missing(list, form) : nothing;
  const onFile = useMemo(() => detainee.names.map(({ text }) => text), [detainee.names]);

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
    const said = { kind: 'detainee', id, list, member: whole };
    const names = list === 'names' ? acceptedSpellings(form.words, form.spellings) : [];
    // The name and its accepted spellings are one step to undo.
    const outcome =
      names.length > 0
        ? await run('add-names', { detainee: id, names, claim: whole } as never)
        : member === null
          ? await run('add-member', said as CommandInput<'add-member'>)
          : await run('edit-member', said as CommandInput<'edit-member'>);
    setPending(false);
    if (!outcome.ok) return;
    close();
    onSaved?.(form);
  }

  return (
    <Dialog
      title={t(member === null ? `detainees.new.${list}` : `detainees.change.${list}`)}
      isOpen
      onClose={close}
      size="wide"
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
          <ClaimValue list={list} form={form} onChange={change} gaps={gaps} onFile={onFile} />
          <ClaimFields
            value={form}
            onChange={change}
            mark={markOf(list, form.what)}
            lasts={list === 'facts' || list === 'names'}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
