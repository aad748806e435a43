import type { DetaineeId } from '../../../domain/ids';

/** A person on file, or the name of one to be put on file. */
export type PersonChoice =
  | { readonly detainee: DetaineeId }
  | {
      readonly newName: string;
      /** People on file who were looked at and are not this one. */
      readonly notSame?: readonly DetaineeId[];
    };

/** True where the choice names nobody yet. */
export function isNobody(choice: PersonChoice): boolean {
  return 'newName' in choice && choice.newName.trim() === '';
}
