import type { SourceId } from '../../../domain/ids';
import type { PersonChoice } from '../../shared/fields/person-choice';

/** The person that the last claim of a source was about: most claims of a page are about one. */
const last = new Map<SourceId, PersonChoice>();

/** Whom a new claim begins with; nobody for the first of a source. */
export function lastSubject(source: SourceId): PersonChoice {
  return last.get(source) ?? { newName: '' };
}

/** Keeps a person on file for the next claim; a new name would make a second record. */
export function rememberSubject(source: SourceId, subject: PersonChoice): void {
  if ('detainee' in subject) last.set(source, subject);
}
