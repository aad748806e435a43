import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Brief } from '../../domain/brief';
import { labelLanguage } from '../../domain/brief-phrases';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { useCasebook } from '../shared/casebook/context';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { dateFrom } from '../shared/fields/DateField';
import { FieldRows } from '../shared/fields/Rows';
import { templateRules } from '../../domain/brief-templates';
import { useRecords } from '../shared/casebook/records';
import { AppealsChoice } from './AppealsChoice';
import {
  audienceOptions,
  contentsOptions,
  languageOptions,
  levelOptions,
  templateOptions,
} from './choices';
import { FormStanding } from './FormStanding';
import { PartsField } from './PartsField';
import { nameOf, type Matter } from './matters';
import { CommittedText } from './CommittedText';
import type { Composed } from './compose';
import { HandOvers } from './HandOvers';
import { PeopleField } from './PeopleField';
import styles from './briefs.module.css';

interface SettingsProps {
  readonly brief: Brief;
  readonly made: Composed;
  readonly matters: readonly Matter[];
}

/** How the brief is composed; each change is saved at once and can be undone. */
export function Settings({ brief, made, matters }: SettingsProps) {
  const run = useRun();
  const groups = useRecords('case-group');

  function change(fields: Partial<Brief>): void {
    void run('edit-record', { kind: 'brief', id: brief.id, fields }, { quiet: true });
  }

  return (
    <FieldRows>
      <CommittedText
        key={`title ${brief.title}`}
        draftKey={`brief:${brief.id}:title`}
        label={t('briefs.briefTitle')}
        value={brief.title}
        onCommit={(title) => {
          if (title.trim() !== '') change({ title: title.trim() });
        }}
      />
      <Choice
        label={t('briefs.template')}
        value={brief.template}
        options={templateOptions()}
        onChange={(template) => change({ template, parts: [] })}
      />
      {templateRules[brief.template].about === 'group' && (
        <Choice
          label={t('briefs.group')}
          value={brief.group}
          options={groups.map((group) => ({ id: group.id, words: group.title }))}
          onChange={(group) => change({ group })}
        />
      )}
      {templateRules[brief.template].about === 'appeals' && (
        <AppealsChoice value={brief.appeals} onChange={(appeals) => change({ appeals })} />
      )}
      <PeopleField
        value={brief.detainees}
        onChange={(detainees) => change({ detainees: [...detainees] })}
        {...(brief.template === 'appeal-tracker' && { hint: t('briefs.trackerHint') })}
      />
      <Choice
        label={t('briefs.language')}
        value={labelLanguage(brief.language)}
        options={languageOptions()}
        onChange={(language) => change({ language })}
        hint={t('briefs.languageHint')}
      />
      <Choice
        label={t('briefs.audience')}
        value={brief.audience}
        options={audienceOptions()}
        onChange={(audience) => change({ audience })}
      />
      <Choice
        label={t('briefs.level')}
        value={brief.level}
        options={levelOptions()}
        onChange={(level) => change({ level })}
        hint={t('briefs.levelHint')}
      />
      <CommittedText
        key={`asOf ${brief.asOf.written}`}
        draftKey={`brief:${brief.id}:asOf`}
        label={t('briefs.asOf')}
        value={brief.asOf.written}
        asDate
        onCommit={(written) => {
          const asOf = dateFrom(written);
          if (asOf !== null) change({ asOf });
        }}
      />
      <Check isSelected={brief.withQuotes} onChange={(withQuotes) => change({ withQuotes })}>
        {t('briefs.withQuotes')}
      </Check>
      <Check isSelected={brief.pseudonyms} onChange={(pseudonyms) => change({ pseudonyms })}>
        {t('briefs.pseudonyms')}
      </Check>
      <Choice
        label={t('briefs.contents')}
        value={brief.contents}
        options={contentsOptions()}
        onChange={(contents) => change({ contents })}
      />
      <PartsField brief={brief} onChange={(parts) => change({ parts })} />
      <FormStanding form={made.document.form} />
      <Standing made={made} matters={matters} />
      <HandOvers brief={brief} />
    </FieldRows>
  );
}

/** What stands in the way of handing it over, and who is kept back. */
function Standing({ made, matters }: { made: Composed; matters: readonly Matter[] }) {
  const { store } = useCasebook().client;
  return (
    <section className={styles.standing} aria-label={t('briefs.standing')}>
      <h3>{t('briefs.standing')}</h3>
      {matters.length === 0 ? (
        <p className={styles.clear}>
          <CircleCheck size={14} aria-hidden /> {t('briefs.nothingToDecide')}
        </p>
      ) : (
        <ul>
          {matters.map((matter) => (
            <li key={matter.id}>
              <TriangleAlert size={13} aria-hidden /> {matter.title}
            </li>
          ))}
        </ul>
      )}
      {made.heldBack.length > 0 && (
        <p className={styles.muted}>
          {t('briefs.heldBack', {
            count: made.heldBack.length,
            names: made.heldBack.map((id) => nameOf(id, store)).join(', '),
          })}
        </p>
      )}
    </section>
  );
}
