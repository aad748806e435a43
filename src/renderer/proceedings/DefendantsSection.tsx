import { useState } from 'react';
import type { DetaineeId } from '../../domain/ids';
import type { Defendant, Proceeding } from '../../domain/proceeding';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { LinkButton } from '../shared/controls/LinkButton';
import { PersonField } from '../shared/fields/PersonField';
import type { PersonChoice } from '../shared/fields/person-choice';
import { Section } from '../shared/layout/Section';
import { MemberDialog } from '../shared/records/MemberDialog';
import { useRemoveMember } from '../shared/records/remove-member';
import { personWords } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';

function itself(store: Reading): Reading {
  return store;
}

/** Who stands before the court; a hearing of the proceeding is on the record of each. */
export function DefendantsSection({ proceeding }: { proceeding: Proceeding }) {
  const store = useDerived(['detainee'], itself);
  const remove = useRemoveMember(proceeding, 'defendants');
  const [open, setOpen] = useState<Defendant | 'new' | null>(null);
  return (
    <Section
      title={t('proceedings.defendants')}
      count={proceeding.defendants.length}
      addWords={t('proceedings.addDefendant')}
      onAdd={() => setOpen('new')}
      emptyWords={t('proceedings.noDefendants')}
      dialog={
        open !== null && (
          <DefendantDialog
            proceeding={proceeding}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {proceeding.defendants.map((defendant) => {
        const name = personWords(defendant.detainee, store);
        return (
          <ClaimLine
            key={defendant.id}
            claim={defendant}
            words={name}
            person={defendant.detainee}
            onEdit={() => setOpen(defendant)}
            onRemove={() => remove(defendant.id)}
          >
            <LinkButton onPress={() => navigate('detainees', { detainee: defendant.detainee })}>
              {name}
            </LinkButton>
          </ClaimLine>
        );
      })}
    </Section>
  );
}

interface DefendantForm extends ClaimParts {
  readonly person: PersonChoice;
}

function DefendantDialog(props: {
  proceeding: Proceeding;
  before: Defendant | null;
  onClose: () => void;
}) {
  const { proceeding, before, onClose } = props;
  return (
    <MemberDialog<DefendantForm>
      kind="proceeding"
      id={proceeding.id}
      list="defendants"
      before={before}
      title={t(before === null ? 'proceedings.addDefendant' : 'proceedings.editDefendant')}
      first={() => ({
        ...partsOf(before),
        person: before === null ? { newName: '' } : { detainee: before.detainee },
      })}
      said={({ person, ...parts }) =>
        'detainee' in person
          ? {
              ...saidParts(parts, proceeding.release),
              detainee: person.detainee satisfies DetaineeId,
            }
          : null
      }
      fields={(form, change, tried) => (
        <>
          <PersonField
            label={t('proceedings.defendant')}
            value={form.person}
            onChange={(person) => change({ person })}
            error={tried && !('detainee' in form.person) ? t('proceedings.onFileFirst') : null}
            autoFocus
          />
          <ClaimFields value={form} onChange={change} mark={proceeding.release} />
        </>
      )}
      onClose={onClose}
    />
  );
}
