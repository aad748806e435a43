import { X } from 'lucide-react';
import { useState } from 'react';
import type { AppealId } from '../../domain/ids';
import { linkKinds } from '../../domain/reply';
import { useCasebook } from '../shared/casebook/context';
import { t } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { RecordCombo } from '../shared/fields/RecordCombo';
import { termWords } from '../shared/fields/terms';
import { personIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';
import type { LinkForm } from './reply-form';
import styles from './appeals.module.css';

interface LinksFieldProps {
  readonly links: readonly LinkForm[];
  readonly onChange: (links: readonly LinkForm[]) => void;
}

/** The appeals a reply answers, each with how that is known and for whom it answers. */
export function LinksField({ links, onChange }: LinksFieldProps) {
  const { store } = useCasebook().client;
  const [text, setText] = useState('');

  function add(appeal: AppealId): void {
    setText('');
    if (links.some((link) => link.appeal === appeal)) return;
    onChange([...links, { appeal, known: 'unclear', detainees: [] }]);
  }

  return (
    <fieldset className={styles.rowsField}>
      <legend>{t('appeals.answersAppeals')}</legend>
      {links.map((link, index) => {
        const appeal = store.get('appeal', link.appeal);
        const title = appeal?.title ?? t('shared.untitled');
        function change(part: Partial<LinkForm>): void {
          onChange(links.with(index, { ...link, ...part }));
        }
        return (
          <div key={link.appeal} className={styles.rowFields}>
            <div className={styles.linkRow}>
              <span className={styles.strong}>{title}</span>
              <Choice
                label={t('appeals.known')}
                value={link.known}
                options={linkKinds.map((id) => ({ id, words: termWords('link-kinds', id) }))}
                onChange={(known) => change({ known })}
              />
              {appeal !== undefined && appeal.outcomeLines.length > 0 && (
                <fieldset className={styles.checks}>
                  <legend>{t('appeals.answersForField')}</legend>
                  {appeal.outcomeLines.map(({ detainee }) => {
                    const person = personIn(store, detainee);
                    return (
                      <Check
                        key={detainee}
                        isSelected={link.detainees.includes(detainee)}
                        onChange={(on) =>
                          change({
                            detainees: on
                              ? [...link.detainees, detainee]
                              : link.detainees.filter((one) => one !== detainee),
                          })
                        }
                      >
                        {person === undefined ? t('shared.unnamed') : recordTitle(person)}
                      </Check>
                    );
                  })}
                </fieldset>
              )}
            </div>
            <IconButton
              icon={X}
              label={t('appeals.removeAppeal', { title })}
              onPress={() => onChange(links.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <RecordCombo
        label={t('appeals.addAppeal')}
        kinds={['appeal']}
        text={text}
        onText={setText}
        onRecord={(found) => add(found.id as AppealId)}
      />
    </fieldset>
  );
}
