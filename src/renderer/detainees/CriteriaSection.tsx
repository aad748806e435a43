import { X } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { CasebookReader } from '../../domain/casebook-reader';
import type { CriteriaSheet } from '../../domain/criteria-sheet';
import type { Definition } from '../../domain/definitions';
import type { Detainee } from '../../domain/detainee';
import { allDefinitions } from '../../domain/all-definitions';
import { sheetResult } from '../../domain/sheet-result';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { Button, IconButton } from '../shared/controls/Button';
import { LinkButton } from '../shared/controls/LinkButton';
import { termWords } from '../shared/fields/terms';
import { Section } from '../shared/layout/Section';
import { useRemoveMember } from '../shared/records/remove-member';
import { partyWords } from '../shared/records/titles';
import type { ClaimTarget } from './ClaimDialog';
import { DefinitionsDialog } from './DefinitionsDialog';
import { SheetDialog } from './SheetDialog';
import styles from './detainees.module.css';

interface CriteriaSectionProps {
  readonly detainee: Detainee;
  readonly onEdit: (target: ClaimTarget) => void;
}

function definitionsIn(store: Reading): readonly Definition[] {
  return allDefinitions(store as CasebookReader);
}

/** The person held against definitions, and, apart from it, who recognised them in which statement. */
export function CriteriaSection({ detainee, onEdit }: CriteriaSectionProps) {
  const { store } = useCasebook().client;
  const definitions = useDerived(['definition'], definitionsIn);
  const remove = useRemoveMember(detainee, 'criteriaSheets');
  const [open, setOpen] = useState<CriteriaSheet | 'new' | null>(null);
  const [defining, setDefining] = useState(false);
  const closeDefinitions = useCallback(() => setDefining(false), []);
  const recognised = detainee.facts.filter(
    ({ field, status }) => field === 'recognised-as' && status !== 'rejected',
  );
  return (
    <>
      <Section
        title={t('detainees.criteria')}
        count={detainee.criteriaSheets.length}
        addWords={t('detainees.addSheet')}
        onAdd={() => setOpen('new')}
        actions={
          <Button look="quiet" onPress={() => setDefining(true)}>
            {t('detainees.definitions')}
          </Button>
        }
        emptyWords={t('detainees.noSheets')}
        dialog={
          <>
            {open !== null && (
              <SheetDialog
                detainee={detainee}
                before={open === 'new' ? null : open}
                onClose={() => setOpen(null)}
              />
            )}
            {defining && <DefinitionsDialog onClose={closeDefinitions} />}
          </>
        }
      >
        <ul className={styles.plainList}>
          {detainee.criteriaSheets.map((sheet) => (
            <li key={sheet.id} className={styles.withActions}>
              <SheetLine
                sheet={sheet}
                definition={
                  definitions.find(
                    (one) =>
                      one.id === sheet.definition &&
                      one.definitionVersion === sheet.definitionVersion,
                  ) ?? null
                }
                onOpen={() => setOpen(sheet)}
              />
              <IconButton
                icon={X}
                label={t('claims.remove', { what: sheet.definition })}
                onPress={() => remove(sheet.id)}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={t('detainees.recognised')}
        count={recognised.length}
        addWords={t('detainees.addRecognition')}
        onAdd={() => onEdit({ list: 'facts', member: null, begin: { what: 'recognised-as' } })}
        emptyWords={t('detainees.noRecognition')}
      >
        <ul className={styles.plainList}>
          {recognised.map((fact) => (
            <li key={fact.id}>
              <LinkButton onPress={() => onEdit({ list: 'facts', member: fact })}>
                {fact.value.kind === 'term'
                  ? termWords('legal-categories', fact.value.term)
                  : fact.value.kind === 'text'
                    ? fact.value.text
                    : t('shared.notStated')}
              </LinkButton>{' '}
              {fact.saidBy === null
                ? t('detainees.byNobody')
                : t('detainees.by', { who: partyWords(fact.saidBy, store) })}
              {fact.validFrom !== null && `, ${showDate(fact.validFrom, language())}`}{' '}
              <Citations evidence={fact.evidence} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

interface SheetLineProps {
  readonly sheet: CriteriaSheet;
  readonly definition: Definition | null;
  readonly onOpen: () => void;
}

function SheetLine({ sheet, definition, onOpen }: SheetLineProps) {
  const { store } = useCasebook().client;
  const result = definition === null ? null : sheetResult(sheet, definition);
  return (
    <span>
      <LinkButton onPress={onOpen}>{definition?.en ?? sheet.definition}</LinkButton>{' '}
      <span className={styles.muted}>
        {t('detainees.sheetVersion', { version: sheet.definitionVersion })}
      </span>{' '}
      {result !== null && (
        <Badge tone={result.outcome === 'meets' ? 'accent' : 'plain'}>
          {t(`detainees.sheet.${result.outcome}`)}
        </Badge>
      )}
      <span className={styles.detail}>
        {result !== null &&
          result.met.length > 0 &&
          `${t('detainees.sheetMet', { criteria: result.met.join(', ') })} · `}
        {result !== null && t('detainees.sheetOpen', { count: result.open })}
        {result !== null &&
          result.unsourced > 0 &&
          ` · ${t('detainees.sheetUnsourced', { count: result.unsourced })}`}
        {sheet.assessor !== null &&
          ` · ${t('detainees.assessedBy', { who: partyWords(sheet.assessor, store) })}`}
        {sheet.assessed !== null && `, ${showDate(sheet.assessed, language())}`}
      </span>
    </span>
  );
}
