import type { Appeal, Stage } from '../../../domain/appeal';
import type { Evidence } from '../../../domain/claim';
import type { ReleaseMark } from '../../../domain/release';
import { t } from '../../shared/catalogue';
import { DateField } from '../../shared/fields/DateField';
import { EvidenceField } from '../../shared/fields/EvidenceField';
import { TextField } from '../../shared/fields/Field';
import { ReleaseField } from '../../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../../shared/fields/Rows';
import { TermField } from '../../shared/fields/TermField';
import { statedOr } from '../dates';
import { MemberDialog } from '../MemberDialog';

interface StageForm {
  readonly stage: string | null;
  readonly date: string;
  readonly hour: string;
  readonly zone: string;
  readonly state: string;
  readonly evidence: readonly Evidence[];
  readonly release: ReleaseMark;
  readonly note: string;
}

/** `9:05` as it is kept, `09:05`; null for nothing, undefined for what is no time of day. */
export function hourFrom(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d\d)$/.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function isZone(zone: string): boolean {
  if (zone === '') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format() !== '';
  } catch {
    return /^[+-]\d\d:\d\d$/.test(zone);
  }
}

interface StageDialogProps {
  readonly appeal: Appeal;
  readonly before: Stage | null;
  readonly onClose: () => void;
}

/** A step that was taken, on its day: the clocks that it starts are derived from it at once. */
export function StageDialog(props: StageDialogProps) {
  const { before } = props;
  return (
    <MemberDialog<StageForm>
      {...props}
      list="stages"
      title={t(before === null ? 'clocks.addStage' : 'clocks.changeStage')}
      first={() => ({
        stage: before?.stage ?? null,
        date: before?.date.written ?? '',
        hour: before?.date.hour ?? '',
        zone: before?.date.zone ?? '',
        state: before?.state ?? '',
        evidence: before?.evidence ?? [],
        release: before?.release ?? props.appeal.release,
        note: before?.note ?? '',
      })}
      said={({ date, hour, zone, ...form }) => {
        const time = hourFrom(hour);
        if (form.stage === null || time === undefined || !isZone(zone.trim())) return null;
        const day = statedOr(date, before?.date ?? null);
        return { ...form, date: { ...day, hour: time, zone: zone.trim() || null } };
      }}
      fields={(form, change, tried) => (
        <FieldRows>
          <FieldColumns>
            <TermField
              label={t('clocks.stage')}
              vocabulary="stages"
              value={form.stage}
              error={tried && form.stage === null ? t('shared.required') : null}
              onChange={(stage) => change({ stage })}
              autoFocus
            />
            <DateField
              label={t('appeals.date')}
              value={form.date}
              timed
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          <FieldColumns>
            <TextField
              label={t('clocks.state')}
              hint={t('clocks.stateHint')}
              value={form.state}
              onChange={(state) => change({ state })}
              maxLength={100}
            />
            <TextField
              label={t('clocks.hour')}
              value={form.hour}
              error={hourFrom(form.hour) === undefined ? t('clocks.hourError') : null}
              onChange={(hour) => change({ hour })}
              maxLength={5}
            />
            <TextField
              label={t('clocks.zone')}
              hint={t('clocks.zoneHint')}
              value={form.zone}
              error={isZone(form.zone.trim()) ? null : t('clocks.zoneError')}
              onChange={(zone) => change({ zone })}
              maxLength={60}
            />
          </FieldColumns>
          <TextField
            label={t('appeals.note')}
            hint={t('clocks.noteHint')}
            value={form.note}
            onChange={(note) => change({ note })}
            maxLength={10_000}
          />
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
