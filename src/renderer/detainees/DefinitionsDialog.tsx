import { useState } from 'react';
import { newId } from '../../domain/ids';
import type { OwnDefinition } from '../../domain/own-definition';
import { useDraft } from '../shared/casebook/draft';
import { useRecords } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { LinkButton } from '../shared/controls/LinkButton';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import styles from './sheet.module.css';

interface DefinitionForm {
  readonly title: string;
  readonly source: string;
  readonly date: string;
  /** One criterion a line. */
  readonly criteria: string;
  readonly exclusion: string;
  /** The definition that gets a new version; null for a new one. */
  readonly of: OwnDefinition['id'] | null;
}

const blank: DefinitionForm = {
  title: '',
  source: '',
  date: '',
  criteria: '',
  exclusion: '',
  of: null,
};

/** Definitions of the user's own: a new one, or a new version beside those that were answered. */
export function DefinitionsDialog({ onClose }: { onClose: () => void }) {
  const run = useRun();
  const own = useRecords('definition');
  const draft = useDraft<DefinitionForm>('definition:new', () => blank);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;
  const criteria = form.criteria
    .split('\n')
    .map((words) => words.trim())
    .filter((words) => words !== '');

  function change(part: Partial<DefinitionForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (form.title.trim() === '' || criteria.length === 0) return;
    setPending(true);
    const before = own.find(({ id }) => id === form.of);
    const version = {
      id: newId('member'),
      version: Math.max(0, ...(before?.versions ?? []).map((one) => one.version)) + 1,
      date: dateFrom(form.date),
      source: form.source.trim(),
      criteria: criteria.map((words, at) => ({ id: `${at + 1}`, words })),
      exclusion: form.exclusion.trim(),
    };
    const outcome =
      before === undefined
        ? await run('add-record', {
            kind: 'definition',
            fields: { title: form.title.trim(), versions: [version] },
          })
        : await run('add-member', {
            kind: 'definition',
            id: before.id,
            list: 'versions',
            member: version,
          });
    setPending(false);
    if (outcome.ok) close();
  }

  function begin(definition: OwnDefinition): void {
    const last = definition.versions.toSorted((a, b) => b.version - a.version)[0];
    change({
      of: definition.id,
      title: definition.title,
      source: last?.source ?? '',
      date: '',
      criteria: (last?.criteria ?? []).map(({ words }) => words).join('\n'),
      exclusion: last?.exclusion ?? '',
    });
  }

  return (
    <Dialog title={t('detainees.definitions')} isOpen onClose={close} size="wide">
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          {own.length > 0 && (
            <ul className={styles.versions}>
              {own.map((definition) => (
                <li key={definition.id}>
                  <LinkButton onPress={() => begin(definition)}>
                    {t('detainees.newVersionOf', { title: definition.title })}
                  </LinkButton>{' '}
                  <span className={styles.muted}>
                    {t('detainees.versions', { count: definition.versions.length })}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <TextField
            label={t('detainees.definition')}
            value={form.title}
            error={requiredError(form.title, tried)}
            onChange={(title) => change({ title })}
            maxLength={300}
            autoFocus
          />
          <FieldColumns>
            <TextField
              label={t('detainees.definitionSource')}
              value={form.source}
              onChange={(source) => change({ source })}
              maxLength={500}
            />
            <DateField
              label={t('detainees.date')}
              value={form.date}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          <TextField
            label={t('detainees.criteriaLines')}
            hint={t('detainees.criteriaLinesHint')}
            value={form.criteria}
            error={tried && criteria.length === 0 ? t('shared.required') : null}
            onChange={(next) => change({ criteria: next })}
            rows={6}
            maxLength={10_000}
          />
          <TextField
            label={t('detainees.exclusionField')}
            value={form.exclusion}
            onChange={(exclusion) => change({ exclusion })}
            maxLength={1000}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
