import { useState } from 'react';
import type { Facility } from '../../domain/facility';
import type { Fact } from '../../domain/fact';
import type { Organisation } from '../../domain/organisation';
import type { Party } from '../../domain/party';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { FactValueField } from '../shared/claims/FactValueField';
import { factValueOf } from '../shared/claims/fact-value';
import { factWords } from '../shared/claims/fact-words';
import { TermField } from '../shared/fields/TermField';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { MemberDialog } from '../shared/records/MemberDialog';
import { useRemoveMember } from '../shared/records/remove-member';

type Told = Organisation | Facility;

/** What is said of a body or a place, each with what it rests on. */
export function FactsSection({ record }: { record: Told }) {
  const { store } = useCasebook().client;
  const remove = useRemoveMember(record, 'facts');
  const [open, setOpen] = useState<Fact | 'new' | null>(null);
  return (
    <Section
      title={t('directory.facts')}
      count={record.facts.length}
      addWords={t('directory.addFact')}
      onAdd={() => setOpen('new')}
      emptyWords={t('directory.noFacts')}
      dialog={
        open !== null && (
          <FactDialog
            record={record}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {record.facts.map((fact) => {
        const field = termWords('fact-fields', fact.field);
        return (
          <ClaimLine
            key={fact.id}
            claim={fact}
            words={field}
            onEdit={() => setOpen(fact)}
            onRemove={() => remove(fact.id)}
          >
            {field}: <strong>{factWords(fact.value, store)}</strong>
          </ClaimLine>
        );
      })}
    </Section>
  );
}

interface FactForm extends ClaimParts {
  readonly field: string | null;
  readonly words: string;
  readonly party: Party | null;
  readonly valueTerm: string | null;
}

function FactDialog(props: { record: Told; before: Fact | null; onClose: () => void }) {
  const { record, before, onClose } = props;
  const { store } = useCasebook().client;
  const value = before?.value ?? null;
  return (
    <MemberDialog<FactForm>
      kind={record.kind}
      id={record.id}
      list="facts"
      before={before}
      title={t('directory.addFact')}
      first={() => ({
        ...partsOf(before),
        field: before?.field ?? null,
        words: value === null ? '' : factWords(value, store),
        party: value?.kind === 'party' ? value.party : null,
        valueTerm: value?.kind === 'term' ? value.term : null,
      })}
      said={({ field, words, party, valueTerm, ...parts }) => {
        const said = factValueOf(field, { words, party, valueTerm });
        if (field === null || said === null) return null;
        return { ...saidParts(parts, record.release), field, value: said };
      }}
      fields={(form, change, tried) => (
        <>
          <TermField
            label={t('directory.field')}
            vocabulary="fact-fields"
            value={form.field}
            error={tried && form.field === null ? t('shared.required') : null}
            onChange={(field) => change({ field })}
            autoFocus
          />
          <FactValueField
            label={t('directory.value')}
            field={form.field}
            value={form}
            onChange={change}
            error={tried && factValueOf(form.field, form) === null ? t('shared.required') : null}
          />
          <ClaimFields value={form} onChange={change} mark={record.release} lasts />
        </>
      )}
      onClose={onClose}
    />
  );
}
