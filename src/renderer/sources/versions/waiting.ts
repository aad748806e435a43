import { isInTrash, stateOn, type Annotation } from '../../../domain/annotation';

/** The passages of a version that are not in the text: those to decide on, and the orphans. */
export interface Waiting {
  readonly review: readonly Annotation[];
  readonly orphans: readonly Annotation[];
}

/** Passages that stand nowhere in `version`, those in Trash left out. */
export function waitingOn(annotations: readonly Annotation[], version: number): Waiting {
  const here = annotations.filter((one) => !isInTrash(one));
  return {
    review: here.filter((one) => stateOn(one, version) === 'needs-review'),
    orphans: here.filter((one) => stateOn(one, version) === 'lost'),
  };
}
