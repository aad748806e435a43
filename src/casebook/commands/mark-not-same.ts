import { command } from './command';
import { identityInput, planIdentity } from './identity-input';

/** Says that two records are not one person, so that they are not proposed again. */
export const markNotSame = command({
  name: 'mark-not-same',
  input: identityInput,
  plan(input, context) {
    return planIdentity('not-same', input, context);
  },
});
