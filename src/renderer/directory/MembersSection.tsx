import { ChartGantt } from 'lucide-react';
import { useState } from 'react';
import type { CaseGroup } from '../../domain/case-group';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { Button } from '../shared/controls/Button';
import { LinkButton } from '../shared/controls/LinkButton';
import { PersonField } from '../shared/fields/PersonField';
import type { PersonChoice } from '../shared/fields/person-choice';
import { Section } from '../shared/layout/Section';
import { MemberDialog } from '../shared/records/MemberDialog';
import { useRemoveMember } from '../shared/records/remove-member';
import { personWords } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';

type Member = CaseGroup['members'][number];

function itself(store: Reading): Reading {
  return store;
}

/** The people of a case group, each with what says that they belong to it. */
export function MembersSection({ group }: { group: CaseGroup }) {
  const store = useDerived(['detainee'], itself);
  const remove = useRemoveMember(group, 'members');
  const [open, setOpen] = useState<Member | 'new' | null>(null);
  return (
    <Section
      title={t('directory.members')}
      count={group.members.length}
      addWords={t('directory.addMember')}
      onAdd={() => setOpen('new')}
      actions={
        <Button
          look="quiet"
          icon={ChartGantt}
          onPress={() => navigate('timeline', { group: group.id })}
        >
          {t('timeline.title')}
        </Button>
      }
      emptyWords={t('directory.noMembers')}
      dialog={
        open !== null && (
          <OneMember
            group={group}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {group.members.map((member) => {
        const name = personWords(member.detainee, store);
        return (
          <ClaimLine
            key={member.id}
            claim={member}
            words={name}
            person={member.detainee}
            onEdit={() => setOpen(member)}
            onRemove={() => remove(member.id)}
          >
            <LinkButton onPress={() => navigate('detainees', { detainee: member.detainee })}>
              {name}
            </LinkButton>
          </ClaimLine>
        );
      })}
    </Section>
  );
}

interface MemberForm extends ClaimParts {
  readonly person: PersonChoice;
}

function OneMember(props: { group: CaseGroup; before: Member | null; onClose: () => void }) {
  const { group, before, onClose } = props;
  return (
    <MemberDialog<MemberForm>
      kind="case-group"
      id={group.id}
      list="members"
      before={before}
      title={t('directory.addMember')}
      first={() => ({
        ...partsOf(before),
        person: before === null ? { newName: '' } : { detainee: before.detainee },
      })}
      said={({ person, ...parts }) =>
        'detainee' in person
          ? { ...saidParts(parts, group.release), detainee: person.detainee }
          : null
      }
      fields={(form, change, tried) => (
        <>
          <PersonField
            label={t('directory.member')}
            value={form.person}
            onChange={(person) => change({ person })}
            error={tried && !('detainee' in form.person) ? t('proceedings.onFileFirst') : null}
            autoFocus
          />
          <ClaimFields value={form} onChange={change} mark={group.release} />
        </>
      )}
      onClose={onClose}
    />
  );
}
