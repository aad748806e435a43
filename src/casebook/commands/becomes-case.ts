import { eventKind } from '../../domain/dated-event';
import type { Detainee } from '../../domain/detainee';
import type { Step } from './command';

/**
 * The step that makes a case of a voice who is taken or confirmed as held: somebody who only spoke
 * becomes a prisoner in the same change that says so. No step for who is a case already.
 */
export function becomesCase(person: Detainee, event: unknown): readonly Step[] {
  if (person.standing === 'case' || typeof event !== 'string') return [];
  const { takes, confirms } = eventKind(event);
  if (!takes && confirms !== 'held') return [];
  return [{ do: 'set', kind: 'detainee', id: person.id, fields: { standing: 'case' } }];
}
