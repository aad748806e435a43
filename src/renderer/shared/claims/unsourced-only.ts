import { isUnsourced, type Claim } from '../../../domain/claim';
import { createStore, useStore } from '../store';

/** Whether claims are shown only where something is unsourced; it holds from one person to the next. */
const only = createStore(false);

/** Whether only unsourced fields are shown, and how to turn that on and off. */
export function useUnsourcedOnly(): readonly [boolean, (on: boolean) => void] {
  return [useStore(only), only.set];
}

/** True where one of the claims of a field rests on nothing. */
export function hasUnsourced(claims: readonly Pick<Claim, 'evidence'>[]): boolean {
  return claims.some(isUnsourced);
}
