import { useState } from 'react';
import { compareDates } from '../../domain/compare-dates';
import { bounds } from '../../domain/edtf-date';
import type { Office } from '../../domain/office';
import { showDate } from '../../domain/show-date';
import { language, t } from '../shared/catalogue';
import { ClaimFields } from '../shared/claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../shared/claims/claim-parts';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { requiredError, TextField } from '../shared/fields/Field';
import { DatedItem, DatedList } from '../shared/layout/DatedList';
import { Section } from '../shared/layout/Section';
import { MemberDialog } from '../shared/records/MemberDialog';
import { useRemoveMember } from '../shared/records/remove-member';

type Holder = Office['holders'][number];

/** Who held the office, from when to when; what is sent to the office stays with the office. */
export function HoldersSection({ office }: { office: Office }) {
  const remove = useRemoveMember(office, 'holders');
  const [open, setOpen] = useState<Holder | 'new' | null>(null);
  const holders = office.holders.toSorted((a, b) => compareDates(a.validFrom, b.validFrom));
  return (
    <Section
      title={t('directory.holders')}
      count={holders.length}
      addWords={t('directory.addHolder')}
      onAdd={() => setOpen('new')}
      emptyWords={t('directory.noHolders')}
      dialog={
        open !== null && (
          <OneHolder
            office={office}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      <DatedList>
        {holders.map((holder) => (
          <DatedItem
            key={holder.id}
            when={[
              holder.validFrom === null ? '…' : showDate(holder.validFrom, language(), 'short'),
              holder.validTo === null ? '' : showDate(holder.validTo, language(), 'short'),
            ].join(' – ')}
          >
            <ClaimLine
              claim={holder}
              words={holder.name}
              onEdit={() => setOpen(holder)}
              onRemove={() => remove(holder.id)}
            >
              {holder.name}
            </ClaimLine>
          </DatedItem>
        ))}
      </DatedList>
    </Section>
  );
}

interface HolderForm extends ClaimParts {
  readonly name: string;
}

/** True where the end that was typed lies before the beginning. */
function isReversed(from: string, to: string, parts: ReturnType<typeof saidParts>): boolean {
  if (from === '' || to === '') return false;
  const { earliest } = bounds(parts.validFrom?.edtf ?? null);
  const { latest } = bounds(parts.validTo?.edtf ?? null);
  return earliest !== null && latest !== null && latest.compare(earliest) < 0;
}

function OneHolder(props: { office: Office; before: Holder | null; onClose: () => void }) {
  const { office, before, onClose } = props;
  return (
    <MemberDialog<HolderForm>
      kind="office"
      id={office.id}
      list="holders"
      before={before}
      title={t('directory.addHolder')}
      first={() => ({ ...partsOf(before), name: before?.name ?? '' })}
      said={({ name, ...parts }) => {
        const claim = saidParts(parts, office.release);
        if (name.trim() === '' || isReversed(parts.validFrom, parts.validTo, claim)) return null;
        return { ...claim, name: name.trim() };
      }}
      fields={(form, change, tried) => (
        <>
          <TextField
            label={t('directory.holder')}
            value={form.name}
            error={
              isReversed(form.validFrom, form.validTo, saidParts(form, office.release))
                ? t('directory.reversed')
                : requiredError(form.name, tried)
            }
            onChange={(name) => change({ name })}
            maxLength={300}
            autoFocus
          />
          <ClaimFields value={form} onChange={change} mark={office.release} lasts />
        </>
      )}
      onClose={onClose}
    />
  );
}
