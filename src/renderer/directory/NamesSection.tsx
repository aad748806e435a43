import { useState } from 'react';
import type { Facility } from '../../domain/facility';
import type { Name } from '../../domain/name';
import type { Organisation } from '../../domain/organisation';
import { shownName } from '../../domain/shown-name';
import { t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns } from '../shared/fields/Rows';
import { TermField } from '../shared/fields/TermField';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { scriptOf } from '../../domain/name-script';
import { MemberDialog } from '../shared/records/MemberDialog';
import { useRemoveMember } from '../shared/records/remove-member';

type Named = Organisation | Facility;

/** Every form of the name that was met, the shown one first. */
export function NamesSection({ record }: { record: Named }) {
  const remove = useRemoveMember(record, 'names');
  const [open, setOpen] = useState<Name | 'new' | null>(null);
  const shown = shownName(record);
  const names = [...(shown.name === null ? [] : [shown.name]), ...shown.others];
  return (
    <Section
      title={t('directory.names')}
      count={names.length}
      addWords={t('directory.addName')}
      onAdd={() => setOpen('new')}
      emptyWords={t('directory.noNames')}
      dialog={
        open !== null && (
          <NameDialog
            record={record}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {names.map((name) => (
        <ClaimLine
          key={name.id}
          claim={name}
          words={name.text}
          second={name !== shown.name}
          onEdit={() => setOpen(name)}
          onRemove={() => remove(name.id)}
        >
          <span lang={name.language ?? undefined}>{name.text}</span>{' '}
          {[termWords('name-kinds', name.kind), name.language].filter(Boolean).join(' · ')}
        </ClaimLine>
      ))}
    </Section>
  );
}

interface NameForm extends ClaimParts {
  readonly text: string;
  readonly nameKind: string;
  readonly language: string;
}

function NameDialog(props: { record: Named; before: Name | null; onClose: () => void }) {
  const { record, before, onClose } = props;
  return (
    <MemberDialog<NameForm>
      kind={record.kind}
      id={record.id}
      list="names"
      before={before}
      title={t('directory.addName')}
      first={() => ({
        ...partsOf(before),
        text: before?.text ?? '',
        nameKind: before?.kind ?? 'alias',
        language: before?.language ?? '',
      })}
      said={({ text, nameKind, language, ...parts }) =>
        text.trim() === ''
          ? null
          : {
              ...saidParts(parts, record.release),
              text: text.trim(),
              kind: nameKind,
              script: scriptOf(text),
              language: language.trim() === '' ? null : language.trim(),
            }
      }
      fields={(form, change, tried) => (
        <>
          <TextField
            label={t('directory.name')}
            value={form.text}
            error={requiredError(form.text, tried)}
            onChange={(text) => change({ text })}
            maxLength={300}
            autoFocus
          />
          <FieldColumns>
            <TermField
              label={t('directory.nameKind')}
              vocabulary="name-kinds"
              ownTerms={false}
              value={form.nameKind}
              onChange={(nameKind) => change({ nameKind })}
            />
            <TextField
              label={t('detainees.nameLanguage')}
              value={form.language}
              onChange={(language) => change({ language })}
              maxLength={35}
            />
          </FieldColumns>
          <ClaimFields value={form} onChange={change} mark={record.release} lasts />
        </>
      )}
      onClose={onClose}
    />
  );
}
