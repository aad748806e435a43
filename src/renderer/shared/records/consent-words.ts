import type { Consent } from '../../../domain/consent';
import { showDate } from '../../../domain/show-date';
import { language, t } from '../catalogue';
import { termWords } from '../fields/terms';

/** What a consent is for, to whom, until when, and who decided where none can be had; in one line. */
export function consentDetails(consent: Consent): string {
  const { scope, audience, expires, withdrawn, decidedBy, reviewOn } = consent;
  return [
    scope.map((one) => termWords('consent-scopes', one)).join(', '),
    audience,
    expires === null ? '' : t('detainees.until', { date: showDate(expires, language()) }),
    withdrawn === null ? '' : t('detainees.withdrawnOn', { date: showDate(withdrawn, language()) }),
    decidedBy === '' ? '' : t('detainees.decidedBy', { who: decidedBy }),
    reviewOn === null ? '' : t('detainees.reviewOn', { date: showDate(reviewOn, language()) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
