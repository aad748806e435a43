import type { Effect } from '../../domain/outcome-line';
import type { Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import { partyWords } from '../shared/records/titles';

/** An effect with what may be said of its cause: "Release (coincident in time)". */
export function effectWords(effect: Effect, store: Reading): string {
  const what = termWords('effects', effect.effect);
  return t('appeals.effectWords', { effect: what, attribution: attributionWords(effect, store) });
}

/** The honest ladder in words; a claim names who makes it. */
export function attributionWords(effect: Effect, store: Reading): string {
  const ladder = termWords('attributions', effect.attribution).toLocaleLowerCase();
  if (effect.attribution !== 'claimed') return ladder;
  const who =
    effect.claimedBy !== null
      ? partyWords(effect.claimedBy, store)
      : effect.claimant !== null
        ? termWords('claimants', effect.claimant).toLocaleLowerCase()
        : null;
  return who === null ? ladder : t('appeals.claimedBy', { who });
}
