import { Megaphone } from 'lucide-react';
import { useCallback, useState } from 'react';
import { compareDates } from '../../domain/compare-dates';
import { custodyStatusAt } from '../../domain/custody-status';
import { editionBefore, listChanges, theirsAgainstOurs } from '../../domain/list-comparison';
import type { ListEdition } from '../../domain/list-edition';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { Button } from '../shared/controls/Button';
import { LinkButton } from '../shared/controls/LinkButton';
import { Section } from '../shared/layout/Section';
import { ShownUpTo } from '../shared/layout/ShownUpTo';
import { custodyQuestion } from '../shared/records/custody-question';
import { identitiesIn, peopleIn } from '../shared/names/people';
import { RecordPage } from '../shared/records/RecordPage';
import { useRemoveMember } from '../shared/records/remove-member';
import { partyWords, personWords, recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { EditionDialog } from './EditionDialog';
import { EntryDialog } from './EntryDialog';
import styles from './counts.module.css';

type Entry = ListEdition['entries'][number];

function byDate(a: ListEdition, b: ListEdition): number {
  return compareDates(a.date, b.date);
}

/** One edition: its names as printed, what changed since the last, and theirs against ours. */
export function EditionPage({ edition }: { edition: ListEdition }) {
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState<Entry | 'new' | null>(null);
  const remove = useRemoveMember(edition, 'entries');
  const derive = useCallback(
    (store: Reading) => {
      const { resolve } = identitiesIn(store);
      const question = custodyQuestion(store);
      const before = editionBefore(edition, store.all('list-edition'), byDate);
      return {
        store,
        before,
        changes: listChanges(edition, before, resolve),
        against: theirsAgainstOurs(
          edition,
          peopleIn(store).filter(({ standing }) => standing === 'case'),
          (person) => custodyStatusAt(person, question).held === 'yes',
          resolve,
        ),
      };
    },
    [edition],
  );
  const { store, before, changes, against } = useDerived(
    ['list-edition', 'detainee', 'identity', 'proceeding', 'source'],
    derive,
  );
  const added = new Set<Entry>(changes.added);
  return (
    <>
      <RecordPage
        record={edition}
        onEdit={() => setEditing(true)}
        actions={
          <Button
            icon={Megaphone}
            onPress={() => navigate('appeals', { adding: true, edition: edition.id })}
          >
            {t('counts.handOver')}
          </Button>
        }
        onTrashed={() => navigate('counts', { view: 'editions' })}
        marks={[
          [t('counts.at'), showDate(edition.date, language())],
          [t('counts.issuer'), edition.issuer === null ? '' : partyWords(edition.issuer, store)],
          [t('counts.definition'), edition.definition],
          [
            t('counts.before'),
            before === null ? '' : `${before.title}, ${showDate(before.date, language())}`,
          ],
        ]}
      >
        <Section
          title={t('counts.names')}
          count={edition.entries.length}
          addWords={t('counts.addName')}
          onAdd={() => setOpen('new')}
          emptyWords={t('counts.noNames')}
          dialog={
            open !== null && (
              <EntryDialog
                edition={edition}
                before={open === 'new' ? null : open}
                onClose={() => setOpen(null)}
              />
            )
          }
        >
          <ShownUpTo items={edition.entries}>
            {(shown) =>
              shown.map((entry) => (
                <ClaimLine
                  key={entry.id}
                  claim={entry}
                  words={entry.printed}
                  mark={
                    entry.change === 'removed' ? (
                      <Badge tone="warn">{t('counts.removed')}</Badge>
                    ) : (
                      added.has(entry) && <Badge tone="accent">{t('counts.added')}</Badge>
                    )
                  }
                  onEdit={() => setOpen(entry)}
                  onRemove={() => remove(entry.id)}
                >
                  {entry.printed}{' '}
                  {entry.detainee !== null && (
                    <Person id={entry.detainee} words={personWords(entry.detainee, store)} />
                  )}
                  {entry.why !== '' && <span className={styles.muted}> {entry.why}</span>}
                </ClaimLine>
              ))
            }
          </ShownUpTo>
        </Section>
        <Section
          title={t('counts.gone')}
          count={changes.removed.length}
          emptyWords={t(before === null ? 'counts.noBefore' : 'counts.nobodyGone')}
        >
          <ul className={styles.entries}>
            {changes.removed.map(({ entry, why }) => (
              <li key={entry.id}>
                {entry.printed}{' '}
                <span className={styles.muted}>{why === '' ? t('counts.whyNotSaid') : why}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title={t('counts.theirsAlone')}
          count={against.theirsAlone.length}
          emptyWords={t('counts.noTheirs')}
        >
          <ul className={styles.entries}>
            {against.theirsAlone.map((entry) => (
              <li key={entry.id}>
                {entry.printed}{' '}
                {entry.detainee === null ? (
                  <span className={styles.muted}>{t('counts.notOnFile')}</span>
                ) : (
                  <>
                    <Person id={entry.detainee} words={personWords(entry.detainee, store)} />{' '}
                    <span className={styles.muted}>{t('counts.notHeldByOurs')}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title={t('counts.oursAlone')}
          count={against.oursAlone.length}
          emptyWords={t('counts.noOurs')}
        >
          <ul className={styles.entries}>
            {against.oursAlone.map((person) => (
              <li key={person.id}>
                <Person id={person.id} words={recordTitle(person)} />
              </li>
            ))}
          </ul>
        </Section>
      </RecordPage>
      {editing && <EditionDialog before={edition} onClose={() => setEditing(false)} />}
    </>
  );
}

function Person({ id, words }: { id: NonNullable<Entry['detainee']>; words: string }) {
  return <LinkButton onPress={() => navigate('detainees', { detainee: id })}>{words}</LinkButton>;
}
