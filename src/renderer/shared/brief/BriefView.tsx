import { memo, useMemo } from 'react';
import { placeOf, type BriefDocument, type BriefSection } from '../../../domain/brief-document';
import { cx } from '../class-names';
import { BriefBars } from './BriefBars';
import { BriefLines, Parts } from './BriefLines';
import { BriefNotes } from './BriefNotes';
import { BriefTable } from './BriefTable';
import { BriefTimeline } from './BriefTimeline';
import { Contents } from './Contents';
import { firstPieces } from './first-pieces';
import { Heading } from './Heading';
import { WalkProvider, type Walk } from './walk';
import styles from './brief.module.css';

interface BriefViewProps {
  readonly document: BriefDocument;
  /** What a reader at the screen can do with it; null on paper. */
  readonly walk: Walk | null;
  /** The pages of the sections by their places, where they are known: on paper alone. */
  readonly pages?: Readonly<Record<string, number>> | null;
  /** How much of it is drawn so far, in `piecesOf`: all of it where nothing is said. */
  readonly drawn?: number;
}

/**
 * A brief as it is read: the preview and the printed page are this one component, so that what was
 * looked at is what leaves. On screen its headings begin one level lower, under the screen's own.
 */
export function BriefView({ document, walk, pages = null, drawn = Infinity }: BriefViewProps) {
  const { sections, citations } = useMemo(() => firstPieces(document, drawn), [document, drawn]);
  const top = walk === null ? 1 : 2;
  return (
    <WalkProvider value={walk}>
      <article className={styles.brief} lang={document.language} aria-label={document.title}>
        <header className={styles.head}>
          <Heading level={top} className={cx(styles.title)}>
            {document.title}
          </Heading>
          <p className={styles.subtitle}>{document.subtitle}</p>
          {document.banners.map((banner) => (
            <p key={banner} className={styles.banner}>
              {banner}
            </p>
          ))}
        </header>
        <Contents document={document} level={top + 1} pages={pages} />
        {sections.map((section, index) => (
          <Section
            key={section.key}
            section={section}
            place={placeOf(index)}
            top={top}
            language={document.language}
            isLed={
              document.sections[index + 1]?.depth !== 1 && index + 1 < document.sections.length
            }
          />
        ))}
        <BriefNotes heading={document.citationsHeading} citations={citations} level={top + 1} />
      </article>
    </WalkProvider>
  );
}

interface SectionProps {
  readonly section: BriefSection;
  readonly place: string;
  readonly top: number;
  readonly language: string;
  /** True where a part of the same subject follows, which a short beginning stays with. */
  readonly isLed: boolean;
}

/** Lines under a subject's name that are too few to end a page with. */
const SHORT = 2;

function isShort({ blocks }: BriefSection): boolean {
  return blocks.every((block) => block.kind === 'lines' && block.lines.length <= SHORT);
}

const Section = memo(function Section({ section, place, top, language, isLed }: SectionProps) {
  const isSubject = section.depth === 1;
  return (
    <section
      className={cx(
        styles.section,
        isSubject && styles.subject,
        isSubject && isLed && isShort(section) && styles.beginning,
      )}
    >
      <Heading
        level={top + section.depth}
        id={place}
        className={cx(styles[`depth${section.depth}`])}
      >
        <Parts parts={section.heading} />
      </Heading>
      {section.blocks.map((block, index) => {
        switch (block.kind) {
          case 'lines':
            return <BriefLines key={index} block={block} />;
          case 'table':
            return <BriefTable key={block.key} table={block} level={top + section.depth + 1} />;
          case 'bars':
            return <BriefBars key={block.key} bars={block} />;
          case 'timeline':
            return <BriefTimeline key={block.key} timeline={block} language={language} />;
        }
      })}
    </section>
  );
});
