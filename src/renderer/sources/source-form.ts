import type { ReleaseMark } from '../../domain/release';
import type { Source } from '../../domain/source';
import { dateFrom } from '../shared/fields/date-from';

/** What is typed of a source besides its text. */
export interface SourceForm {
  readonly title: string;
  readonly sourceKind: string;
  readonly published: string;
  readonly language: string;
  readonly url: string;
  readonly summary: string;
  readonly release: ReleaseMark;
}

export const newSourceForm: SourceForm = {
  title: '',
  sourceKind: 'document',
  published: '',
  language: '',
  url: '',
  summary: '',
  release: 'internal',
};

/** The form of a source that is on file. */
export function formOf(source: Source): SourceForm {
  return {
    title: source.title,
    sourceKind: source.sourceKind,
    published: source.published?.written ?? '',
    language: source.language ?? '',
    url: source.url,
    summary: source.summary,
    release: source.release,
  };
}

/** The head fields that the form says. */
export function fieldsOf(form: SourceForm) {
  return {
    title: form.title.trim(),
    sourceKind: form.sourceKind,
    published: dateFrom(form.published),
    language: form.language.trim() === '' ? null : form.language.trim(),
    url: form.url.trim(),
    summary: form.summary,
    release: form.release,
  };
}

/** The fields that differ from what is on file: only those are written. */
export function changedFields(source: Source, form: SourceForm): Record<string, unknown> {
  const before = fieldsOf(formOf(source));
  const after = fieldsOf(form);
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
    ),
  );
}
