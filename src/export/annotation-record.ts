import { annotationSchema, type Annotation } from '../domain/annotation';
import type { SourceId } from '../domain/ids';
import { idOf, z } from '../domain/schema';
import { tagSchema, type Tag } from '../domain/tag';

/** An annotation as it is written and read back: with its source and the tags it names. */
export interface AnnotationRecord {
  readonly source: SourceId;
  readonly annotation: Annotation;
  readonly tags: readonly Pick<Tag, 'id' | 'title' | 'hue'>[];
}

/** What a reader needs besides: shown in the file, and not read back. */
export interface AnnotationContext {
  readonly sourceTitle: string;
  readonly language: string | null;
  /** Names of what the annotation links to, in its order. */
  readonly linkTitles: readonly string[];
}

const recordSchema = z.object({
  source: idOf('source'),
  annotation: annotationSchema,
  tags: z.array(tagSchema.pick({ id: true, title: true, hue: true })),
});

/** The record where `value` is one by the schemas, else null. */
export function annotationRecord(value: unknown): AnnotationRecord | null {
  const parsed = recordSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** True where two annotations say the same, whatever the order of their fields. */
export function sameAnnotation(one: Annotation, other: Annotation): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

function normal(annotation: Annotation): unknown {
  return annotationSchema.parse(annotation);
}
