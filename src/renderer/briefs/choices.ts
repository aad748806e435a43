import { audiences, type Brief } from '../../domain/brief';
import type { ReleaseLevel } from '../../domain/release';
import { t } from '../shared/catalogue';
import type { Option } from '../shared/fields/Choice';
import { termWords } from '../shared/fields/terms';

const templates = ['person', 'campaign-list', 'appeal-tracker'] as const;
const levels = ['public', 'partners', 'internal', 'confidential'] as const;

/** The templates a brief can have. */
export function templateOptions(): Option<Brief['template']>[] {
  return templates.map((id) => ({ id, words: t(`briefs.template.${id}`) }));
}

/** Whom a brief can be for. */
export function audienceOptions(): Option<Brief['audience']>[] {
  return audiences.map((id) => ({ id, words: termWords('audiences', id) }));
}

/** The levels a brief can be made at; privileged never leaves. */
export function levelOptions(): Option<ReleaseLevel>[] {
  return levels.map((id) => ({ id, words: t(`fields.release.${id}`) }));
}
