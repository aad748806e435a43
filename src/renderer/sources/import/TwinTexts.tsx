import type { SourceId } from '../../../domain/ids';
import { useRecord } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { momentWords } from '../../shared/moment';
import styles from './ImportDialog.module.css';

/** So many letters of a text show which one it is. */
const SHOWN = 240;

/** The text read now beside the source that holds the same one already. */
export function TwinTexts({ text, of }: { text: string; of: SourceId }) {
  const source = useRecord('source', of);
  return (
    <div className={styles.twins}>
      <figure>
        <figcaption>{t('sources.twinNew')}</figcaption>
        <blockquote>{beginning(text)}</blockquote>
      </figure>
      {source !== undefined && (
        <figure>
          <figcaption>
            {t('sources.twinOld', { title: source.title, when: momentWords(source.createdAt) })}
          </figcaption>
          <blockquote>{beginning(source.textVersions[0]?.text ?? text)}</blockquote>
        </figure>
      )}
    </div>
  );
}

function beginning(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
