import { audiences, type Brief } from '../../domain/brief';
import { labelLanguages, type LabelLanguage } from '../../domain/brief-phrases';
import { briefTemplates } from '../../domain/brief-template';
import type { ReleaseLevel } from '../../domain/release';
import { t } from '../shared/catalogue';
import type { Option } from '../shared/fields/Choice';
import { termWords } from '../shared/fields/terms';

const levels = ['public', 'partners', 'internal', 'confidential'] as const;

/** The templates a brief can have. */
export function templateOptions(): Option<Brief['template']>[] {
  return briefTemplates.map((id) => ({ id, words: t(`briefs.template.${id}`) }));
}

/** The languages a brief's own words can stand in, each by its own name. */
export function languageOptions(): Option<LabelLanguage>[] {
  return labelLanguages.map((id) => ({ id, words: t(`briefs.language.${id}`) }));
}

/** Whether a brief begins with a list of its sections. */
export function contentsOptions(): Option<Brief['contents']>[] {
  return (['none', 'plain', 'numbered'] as const).map((id) => ({
    id,
    words: t(`briefs.contents.${id}`),
  }));
}

/** Whom a brief can be for. */
export function audienceOptions(): Option<Brief['audience']>[] {
  return audiences.map((id) => ({ id, words: termWords('audiences', id) }));
}

/** The levels a brief can be made at; privileged never leaves. */
export function levelOptions(): Option<ReleaseLevel>[] {
  return levels.map((id) => ({ id, words: t(`fields.release.${id}`) }));
}
