import { command } from './command';
import { identityInput, planIdentity } from './identity-input';

/** Says that two records are one person. Nothing is moved; trashing the record takes it apart. */
export const mergeDetainees = command({
  name: 'merge-detainees',
  input: identityInput,
  plan(input, context) {
    return planIdentity('same', input, context);
  },
});
