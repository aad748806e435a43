import type { Consent } from '../../../domain/consent';
import type { AppealId, DetaineeId } from '../../../domain/ids';
import { termsOf } from '../../../domain/vocabulary';
import { t } from '../catalogue';
import { Check } from '../fields/Check';
import { Choice } from '../fields/Choice';
import { DateField, dateFrom } from '../fields/DateField';
import { requiredError, TextField } from '../fields/Field';
import { FieldColumns } from '../fields/Rows';
import { termWords } from '../fields/terms';
import { MemberDialog } from './MemberDialog';

interface ConsentForm {
  readonly state: Consent['state'];
  readonly giver: string;
  readonly relation: string;
  readonly scope: Consent['scope'];
  readonly audience: string;
  readonly date: string;
  readonly expires: string;
  readonly withdrawn: string;
  readonly decidedBy: string;
  readonly reviewOn: string;
  readonly note: string;
}

interface ConsentDialogProps {
  /** Whom or what the consent is kept with; one to an appeal is for the whole of it. */
  readonly of:
    | { readonly kind: 'detainee'; readonly id: DetaineeId }
    | { readonly kind: 'appeal'; readonly id: AppealId };
  /** Null for a new one. */
  readonly before: Consent | null;
  readonly onClose: () => void;
}

/** A consent as a record: who, for what, to whom, from when to when; or that none can be had. */
export function ConsentDialog({ of, before, onClose }: ConsentDialogProps) {
  return (
    <MemberDialog<ConsentForm>
      kind={of.kind}
      id={of.id}
      list="consents"
      before={before}
      title={t(before === null ? 'detainees.addConsent' : 'detainees.editConsent')}
      first={() => ({
        state: before?.state ?? 'given',
        giver: before?.giver ?? '',
        relation: before?.relation ?? '',
        scope: before?.scope ?? (of.kind === 'appeal' ? [] : ['name']),
        audience: before?.audience ?? '',
        date: before?.date.written ?? '',
        expires: before?.expires?.written ?? '',
        withdrawn: before?.withdrawn?.written ?? '',
        decidedBy: before?.decidedBy ?? '',
        reviewOn: before?.reviewOn?.written ?? '',
        note: before?.note ?? '',
      })}
      said={(form) => {
        const date = dateFrom(form.date);
        const by = form.state === 'not-obtainable' ? form.decidedBy : form.giver;
        if (date === null || by.trim() === '' || (form.scope.length === 0 && of.kind !== 'appeal'))
          return null;
        return {
          ...form,
          date,
          expires: dateFrom(form.expires),
          withdrawn: dateFrom(form.withdrawn),
          reviewOn: dateFrom(form.reviewOn),
        };
      }}
      fields={(form, change, tried) => (
        <>
          <FieldColumns>
            <Choice
              label={t('detainees.consentState')}
              value={form.state}
              options={termsOf('consent-states').map(({ id }) => ({
                id: id as Consent['state'],
                words: termWords('consent-states', id),
              }))}
              onChange={(state) => change({ state })}
              autoFocus
            />
            <DateField
              label={t('detainees.date')}
              value={form.date}
              error={requiredError(form.date, tried)}
              onChange={(date) => change({ date })}
            />
          </FieldColumns>
          {form.state === 'not-obtainable' ? (
            <FieldColumns>
              <TextField
                label={t('detainees.decidedByField')}
                value={form.decidedBy}
                error={requiredError(form.decidedBy, tried)}
                onChange={(decidedBy) => change({ decidedBy })}
                maxLength={300}
              />
              <DateField
                label={t('detainees.reviewField')}
                value={form.reviewOn}
                onChange={(reviewOn) => change({ reviewOn })}
              />
            </FieldColumns>
          ) : (
            <FieldColumns>
              <TextField
                label={t('detainees.giver')}
                value={form.giver}
                error={requiredError(form.giver, tried)}
                onChange={(giver) => change({ giver })}
                maxLength={300}
              />
              <TextField
                label={t('detainees.relation')}
                hint={t('detainees.relationHint')}
                value={form.relation}
                onChange={(relation) => change({ relation })}
                maxLength={100}
              />
            </FieldColumns>
          )}
          {of.kind === 'detainee' && (
            <div role="group" aria-label={t('detainees.scope')}>
              {termsOf('consent-scopes').map(({ id }) => {
                const scope = id as Consent['scope'][number];
                return (
                  <Check
                    key={id}
                    isSelected={form.scope.includes(scope)}
                    onChange={(on) =>
                      change({
                        scope: on
                          ? [...form.scope, scope]
                          : form.scope.filter((one) => one !== scope),
                      })
                    }
                  >
                    {termWords('consent-scopes', id)}
                  </Check>
                );
              })}
            </div>
          )}
          <TextField
            label={t('detainees.consentAudience')}
            value={form.audience}
            onChange={(audience) => change({ audience })}
            maxLength={300}
          />
          <FieldColumns>
            <DateField
              label={t('detainees.expires')}
              value={form.expires}
              onChange={(expires) => change({ expires })}
            />
            <DateField
              label={t('detainees.withdrawn')}
              value={form.withdrawn}
              onChange={(withdrawn) => change({ withdrawn })}
            />
          </FieldColumns>
          <TextField
            label={t('detainees.consentNote')}
            value={form.note}
            onChange={(note) => change({ note })}
            maxLength={10_000}
          />
        </>
      )}
      onClose={onClose}
    />
  );
}
