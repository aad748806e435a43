import { memo } from 'react';
import { contentsOf, type BriefDocument } from '../../../domain/brief-document';
import { cx } from '../class-names';
import { Heading } from './Heading';
import { useWalk } from './walk';
import styles from './brief.module.css';

interface ContentsProps {
  readonly document: BriefDocument;
  readonly level: number;
  /** The page each section begins on by its place; null where nobody knows yet. */
  readonly pages: Readonly<Record<string, number>> | null;
}

/** The sections with the pages they begin on: links on paper, buttons on the screen. */
export const Contents = memo(function Contents({ document: brief, level, pages }: ContentsProps) {
  const walk = useWalk();
  const { contents } = brief;
  if (contents === null) return null;
  return (
    <nav className={cx(styles.section, styles.contents)} aria-label={contents.heading}>
      <Heading level={level} className={cx(styles.depth1)}>
        {contents.heading}
      </Heading>
      <ol>
        {contentsOf(brief).map(({ place, words }) => (
          <li key={place}>
            {walk === null ? (
              <a href={`#${place}`}>
                <span>{words}</span>
                {contents.numbered && <span className={styles.pageNumber}>{pages?.[place]}</span>}
              </a>
            ) : (
              <button type="button" onClick={() => walk.toPlace(place)}>
                {words}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
});
