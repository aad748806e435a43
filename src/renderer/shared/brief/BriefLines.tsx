import { Pencil } from 'lucide-react';
import { Fragment, memo } from 'react';
import {
  wordsOfLine,
  type BriefLine,
  type BriefPart,
  type BriefSection,
} from '../../../domain/brief-document';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { noteId, useWalk } from './walk';
import styles from './brief.module.css';

type LinesBlock = Extract<BriefSection['blocks'][number], { kind: 'lines' }>;

/** Lines one under the other: as a list, or as paragraphs. */
export function BriefLines({ block }: { block: LinesBlock }) {
  if (block.style === 'paragraphs') {
    return block.lines.map((line) => (
      <p key={line.key} className={styles.line}>
        <Line line={line} />
      </p>
    ));
  }
  if (block.style === 'running') {
    return (
      <p className={styles.line}>
        {block.lines.map((line, at) => (
          <Fragment key={line.key}>
            {at > 0 && ' '}
            <Line line={line} />
          </Fragment>
        ))}
      </p>
    );
  }
  return (
    <ul className={block.style === 'columns' ? styles.columns : styles.list}>
      {block.lines.map((line) => (
        <li key={line.key} className={styles.line}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

/** One line: its words, then the numbers of the notes that bear it out. */
export const Line = memo(function Line({ line }: { line: BriefLine }) {
  const walk = useWalk();
  const notices = walk?.noticesOf(line.key) ?? [];
  return (
    <span data-line={line.key}>
      <span className={cx(notices.length > 0 && styles.flagged)}>
        <Parts parts={line.parts} />
      </span>
      {line.citations.map((n) => (
        <NoteNumber key={n} n={n} line={line.key} />
      ))}
      {notices.map((why) => (
        <span key={why} className={styles.notice}>
          {t(`briefs.mark.${why}`)}
        </span>
      ))}
      {walk !== null && line.edited && (
        <span className={styles.editedMark}>{t('briefs.edited')}</span>
      )}
      {walk !== null && wordsOfLine(line) !== '' && (
        <button
          type="button"
          className={styles.edit}
          aria-label={t('briefs.editNamed', { words: wordsOfLine(line).slice(0, 60) })}
          onClick={() => walk.edit(line)}
        >
          <Pencil size={12} aria-hidden />
        </button>
      )}
    </span>
  );
});

/** Words, each part in its own language and weight. */
export function Parts({ parts }: { parts: readonly BriefPart[] }) {
  return parts.map((part, index) => {
    const lang = part.language;
    if (part.strong === true)
      return (
        <strong key={index} lang={lang}>
          {part.text}
        </strong>
      );
    return lang === undefined ? (
      part.text
    ) : (
      <span key={index} lang={lang}>
        {part.text}
      </span>
    );
  });
}

/** A number in brackets: bare superscripts run into the figures before them when text is copied. */
function NoteNumber({ n, line }: { n: number; line: string }) {
  const walk = useWalk();
  if (walk === null) {
    return (
      <>
        {' '}
        <a className={styles.number} href={`#${noteId(n)}`}>
          [{n}]
        </a>
      </>
    );
  }
  return (
    <>
      {' '}
      <button
        type="button"
        className={styles.number}
        aria-label={t('briefs.toNote', { n })}
        onClick={() => walk.toNote(n, line)}
      >
        [{n}]
      </button>
    </>
  );
}
