import { useMemo, useState } from 'react';
import type { Annotation } from '../../../domain/annotation';
import { claimStatuses, type Locator } from '../../../domain/claim';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useDraft } from '../../shared/casebook/draft';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { quoteOf } from '../../shared/claims/quote';
import { Choice } from '../../shared/fields/Choice';
import { PartyField } from '../../shared/fields/PartyField';
import { PersonField } from '../../shared/fields/PersonField';
import { ReleaseField } from '../../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { QuoteBlock } from '../reading/QuoteBlock';
import { rememberLink } from '../reading/recent-links';
import {
  claimKinds,
  claimProblems,
  drawClaimInput,
  newClaimForm,
  releaseOf,
  withKind,
  type ClaimForm,
} from './claim-form';
import { ClaimValue } from './ClaimValue';
import { parseQuote } from './parse-quote';
import { placesOnFile } from './places-on-file';
import { lastSubject, rememberSubject } from './last-subject';

interface ClaimDialogProps {
  readonly source: Source;
  /** The passage it is drawn from, or the page or region of the original. */
  readonly from: Annotation | Locator;
  readonly onClose: () => void;
}

/** Draws a claim from a passage: about whom, what, and who says so. */
export function ClaimDialog({ source, from, onClose }: ClaimDialogProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const annotation = 'selectors' in from ? from : null;
  const locator = 'selectors' in from ? null : from;
  const quote = annotation?.selectors.exact ?? '';
  const parsed = useMemo(() => parseQuote(quote, placesOnFile(store)), [quote, store]);
  const draft = useDraft<ClaimForm>(`claim:${annotation?.id ?? source.id}`, () =>
    newClaimForm(quote, lastSubject(source.id), parsed),
  );
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;
  const problems = tried ? claimProblems(form) : [];

  function set(change: Partial<ClaimForm>): void {
    const isKind = 'kind' in change || 'term' in change;
    draft.set((now) => (isKind ? withKind(now, change, quote, parsed) : { ...now, ...change }));
  }

  function errorOf(field: (typeof problems)[number]): string | null {
    return problems.includes(field) ? t('shared.required') : null;
  }

  async function save(): Promise<void> {
    setTried(true);
    const input = drawClaimInput(
      form,
      source.id,
      'selectors' in from ? { annotation: from.id } : { locator: from },
    );
    if (input === null) return;
    setPending(true);
    const done = await run('draw-claim', input);
    setPending(false);
    if (!done.ok) return;
    rememberSubject(source.id, form.subject);
    if ('detainee' in form.subject) rememberLink(form.subject.detainee);
    leave();
  }

  function leave(): void {
    draft.drop();
    onClose();
  }

  return (
    <Dialog title={t('sources.claimTitle')} isOpen onClose={leave} size="wide">
      <DialogForm
        onSubmit={() => void save()}
        onCancel={leave}
        isPending={pending}
        saveWords={t('sources.claimSave')}
        error={problems.length > 0 ? t('sources.claimIncomplete') : null}
      >
        <FieldRows>
          {annotation !== null && <QuoteBlock annotation={annotation} language={source.language} />}
          {locator !== null && <p>{quoteOf(source, { source: source.id, locator })}</p>}
          <FieldColumns>
            <PersonField
              label={t('sources.claimAbout')}
              value={form.subject}
              onChange={(subject) => set({ subject })}
              error={errorOf('subject')}
              autoFocus
            />
            <Choice
              label={t('sources.claimKind')}
              value={form.kind}
              options={claimKinds.map((id) => ({ id, words: t(`sources.kind.${id}`) }))}
              onChange={(kind) => set({ kind, term: null })}
            />
          </FieldColumns>
          <ClaimValue form={form} onChange={set} errorOf={errorOf} />
          <FieldColumns>
            <PartyField
              label={t('sources.claimSaidBy')}
              value={form.saidBy}
              onChange={(saidBy) => set({ saidBy })}
            />
            <Choice
              label={t('sources.claimStatus')}
              value={form.status}
              options={claimStatuses.map((id) => ({ id, words: t(`claims.status.${id}`) }))}
              onChange={(status) => set({ status })}
            />
            <ReleaseField value={releaseOf(form)} onChange={(release) => set({ release })} />
          </FieldColumns>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
