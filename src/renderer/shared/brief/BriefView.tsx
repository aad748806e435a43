import type { BriefDocument, BriefSection } from '../../../domain/brief-document';
import { cx } from '../class-names';
import { BriefLines, Parts } from './BriefLines';
import { BriefNotes } from './BriefNotes';
import { BriefTable } from './BriefTable';
import { Heading } from './Heading';
import { WalkProvider, type Walk } from './walk';
import styles from './brief.module.css';

interface BriefViewProps {
  readonly document: BriefDocument;
  /** What a reader at the screen can do with it; null on paper. */
  readonly walk: Walk | null;
}

/**
 * A brief as it is read: the preview and the printed page are this one component, so that what was
 * looked at is what leaves. On screen its headings begin one level lower, under the screen's own.
 */
export function BriefView({ document, walk }: BriefViewProps) {
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
        {document.sections.map((section) => (
          <Section key={section.key} section={section} top={top} />
        ))}
        <BriefNotes document={document} level={top + 1} />
      </article>
    </WalkProvider>
  );
}

function Section({ section, top }: { section: BriefSection; top: number }) {
  return (
    <section className={cx(styles.section, section.depth === 1 && styles.subject)}>
      <Heading level={top + section.depth} className={cx(styles[`depth${section.depth}`])}>
        <Parts parts={section.heading} />
      </Heading>
      {section.blocks.map((block, index) =>
        block.kind === 'lines' ? (
          <BriefLines key={index} block={block} />
        ) : (
          <BriefTable key={block.key} table={block} level={top + section.depth + 1} />
        ),
      )}
    </section>
  );
}
