import { useCallback, useState } from 'react';
import { defaultRelease } from '../../../domain/default-release';
import { isId } from '../../../domain/ids';
import type { Party } from '../../../domain/party';
import { partyKey } from '../../../domain/party-name';
import type { Relation } from '../../../domain/relation';
import { termOf, termsOf } from '../../../domain/vocabulary';
import { useDerived, type Reading } from '../casebook/records';
import { useRun } from '../casebook/run';
import { t } from '../catalogue';
import { Badge } from '../claims/Badge';
import { ClaimFields } from '../claims/ClaimFields';
import { partsOf, saidParts, type ClaimParts } from '../claims/claim-parts';
import { ClaimLine } from '../claims/ClaimLine';
import { LinkButton } from '../controls/LinkButton';
import { Choice } from '../fields/Choice';
import { PartyField } from '../fields/PartyField';
import { FieldColumns } from '../fields/Rows';
import { TermField } from '../fields/TermField';
import { termWords } from '../fields/terms';
import { Section } from '../layout/Section';
import { identitiesIn } from '../names/people';
import { openRecord } from '../routing/router';
import { RecordDialog } from './RecordDialog';
import { partyWords } from './titles';

/** A relation as one of its ends sees it: the term that reads from there, and who is at the other. */
interface Seen {
  readonly relation: Relation;
  readonly term: string;
  readonly other: Party;
}

/** The term that says a relation from its other end; the same where the vocabulary has none. */
function reverseOf(term: string): string {
  const reverse = termOf('relations', term)?.['reverse'];
  return typeof reverse === 'string' ? reverse : term;
}

interface RelationsSectionProps {
  /** Whose relations these are. */
  readonly party: Party;
}

/** People and bodies that this one is tied to, each relation read from this end, with its certainty. */
export function RelationsSection({ party }: RelationsSectionProps) {
  const run = useRun();
  const [open, setOpen] = useState<Relation | 'new' | null>(null);
  const key = partyKey(party);
  const derive = useCallback(
    (store: Reading) => {
      const { resolve } = identitiesIn(store);
      function keyOf(one: Party): string {
        return partyKey(one.kind === 'detainee' ? { ...one, id: resolve(one.id) } : one);
      }
      const seen = store.all('relation').flatMap((relation): Seen[] => {
        if (keyOf(relation.from) === key) {
          return [{ relation, term: relation.relation, other: relation.to }];
        }
        if (keyOf(relation.to) !== key) return [];
        return [{ relation, term: reverseOf(relation.relation), other: relation.from }];
      });
      return { seen, store };
    },
    [key],
  );
  const { seen, store } = useDerived(
    ['relation', 'detainee', 'organisation', 'office', 'contact'],
    derive,
  );
  return (
    <Section
      title={t('records.relations')}
      count={seen.length}
      addWords={t('records.addRelation')}
      onAdd={() => setOpen('new')}
      emptyWords={t('records.noRelations')}
      dialog={
        open !== null && (
          <RelationDialog
            party={party}
            before={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )
      }
    >
      {seen.map(({ relation, term, other }) => {
        const name = partyWords(other, store);
        return (
          <ClaimLine
            key={relation.id}
            // A relation is a record and a claim at once; its line is told by the record's id.
            claim={{ ...relation, id: relation.id as never }}
            words={`${termWords('relations', term)} ${name}`}
            mark={
              relation.certainty !== 'certain' && (
                <Badge tone="warn">{termWords('certainties', relation.certainty)}</Badge>
              )
            }
            onEdit={() => setOpen(relation)}
            onRemove={() => void run('trash-record', { kind: 'relation', id: relation.id })}
          >
            {termWords('relations', term)}{' '}
            {other.kind === 'named' ? (
              name
            ) : (
              <LinkButton onPress={() => openRecord(other.id)}>{name}</LinkButton>
            )}
          </ClaimLine>
        );
      })}
    </Section>
  );
}

interface RelationForm extends ClaimParts {
  readonly relation: string | null;
  readonly to: Party | null;
  readonly certainty: Relation['certainty'];
}

interface RelationDialogProps {
  readonly party: Party;
  readonly before: Relation | null;
  readonly onClose: () => void;
}

function RelationDialog({ party, before, onClose }: RelationDialogProps) {
  // A relation that was entered from the other end is changed from there.
  const from = before?.from ?? party;
  function markOf(relation: string | null) {
    return defaultRelease({ kind: 'relation', relation: relation ?? '' });
  }
  return (
    <RecordDialog<RelationForm>
      kind="relation"
      record={before}
      title={t('records.addRelation')}
      first={() => ({
        ...partsOf(
          before === null || !isId('relation', before.id)
            ? null
            : { ...before, id: before.id as never },
        ),
        relation: before?.relation ?? null,
        to: before?.to ?? null,
        certainty: before?.certainty ?? 'certain',
      })}
      said={({ relation, to, certainty, ...parts }) =>
        relation === null || to === null
          ? null
          : { ...saidParts(parts, markOf(relation)), from, relation, to, certainty }
      }
      fields={(form, change, tried) => (
        <>
          <FieldColumns>
            <TermField
              label={t('records.relation')}
              vocabulary="relations"
              value={form.relation}
              error={tried && form.relation === null ? t('shared.required') : null}
              onChange={(relation) => change({ relation })}
              autoFocus
            />
            <PartyField
              label={t('records.relationTo')}
              value={form.to}
              error={tried && form.to === null ? t('shared.required') : null}
              onChange={(to) => change({ to })}
            />
          </FieldColumns>
          <Choice
            label={t('records.certainty')}
            value={form.certainty}
            options={termsOf('certainties').map(({ id }) => ({
              id: id as Relation['certainty'],
              words: termWords('certainties', id),
            }))}
            onChange={(certainty) => change({ certainty })}
          />
          <ClaimFields value={form} onChange={change} mark={markOf(form.relation)} lasts />
        </>
      )}
      onClose={onClose}
    />
  );
}
