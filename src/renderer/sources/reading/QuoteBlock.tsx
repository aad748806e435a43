import type { Annotation } from '../../../domain/annotation';
import styles from './QuoteBlock.module.css';

interface QuoteBlockProps {
  readonly annotation: Annotation;
  readonly language: string | null;
}

/** The quoted words, in the letters and the language of their source. */
export function QuoteBlock({ annotation, language }: QuoteBlockProps) {
  return (
    <blockquote className={styles.quote} lang={language ?? undefined} dir="auto">
      {annotation.selectors.exact}
    </blockquote>
  );
}
