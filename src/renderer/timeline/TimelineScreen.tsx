import { ChartGantt } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { CasebookReader } from '../../domain/casebook-reader';
import type { Detainee } from '../../domain/detainee';
import type { CaseGroupId } from '../../domain/ids';
import { showDate } from '../../domain/show-date';
import { timelineOf, type TimelineEntry } from '../../domain/timeline';
import { useCasebook } from '../shared/casebook/context';
import { useDerived, useRecords, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Citations } from '../shared/claims/CitationChip';
import { LinkButton } from '../shared/controls/LinkButton';
import { Choice } from '../shared/fields/Choice';
import { DatedItem, DatedList } from '../shared/layout/DatedList';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { ShownUpTo } from '../shared/layout/ShownUpTo';
import { useFoundPeople } from '../shared/names/found-people';
import { PERSON_SHOWN } from '../shared/names/person-in-view';
import { identitiesIn, peopleIn } from '../shared/names/people';
import { personWords, recordHay } from '../shared/records/titles';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { fits, foldText } from '../shared/search/fold';
import { FilterField } from '../shared/table/FilterField';
import { entryWords, openEntry } from '../shared/timeline/entry-words';
import { Timeline } from '../shared/timeline/Timeline';
import styles from './timeline.module.css';

const everybody = 'everybody';

/** The timeline of a case group or of whom the filter finds, and the same as a list. */
export function TimelineScreen() {
  const params = useParams('timeline');
  const { store } = useCasebook().client;
  const groups = useRecords('case-group');
  const [filter, setFilter] = useState('');
  const found = useFoundPeople(filter);
  const group = groups.find(({ id }) => id === params.group) ?? null;
  const derive = useCallback(
    (reading: Reading) => {
      const { resolve } = identitiesIn(reading);
      const members = group && new Set(group.members.map(({ detainee }) => resolve(detainee)));
      const wanted = foldText(filter);
      return peopleIn(reading).filter(
        (person: Detainee) =>
          (members === null ? person.standing === 'case' : members.has(person.id)) &&
          (wanted === '' || fits(foldText(recordHay(person)), wanted) || found.has(person.id)),
      );
    },
    [group, filter, found],
  );
  const people = useDerived(['detainee', 'case-group', 'identity'], derive);
  const read = useCallback(
    (reading: Reading) => timelineOf(people, reading as CasebookReader),
    [people],
  );
  const entries = useDerived(['appeal', 'reply', 'proceeding', 'source', 'identity'], read);
  const one = people.length === 1;
  const wordsOf = useMemo(
    () => (entry: TimelineEntry) =>
      one ? entryWords(entry) : `${personWords(entry.person, store)}, ${entryWords(entry)}`,
    [one, store],
  );
  return (
    <Panes>
      <Pane kind="main" label={t('timeline.title')}>
        <PaneHead
          title={t('timeline.title')}
          aside={t('timeline.people', { count: people.length })}
        />
        <PaneHead level={2} title={<FilterField value={filter} onChange={setFilter} />} />
        <PaneBody>
          <div className={styles.page} {...(one && { [PERSON_SHOWN]: people[0]?.id })}>
            <Choice
              label={t('timeline.whose')}
              value={group?.id ?? everybody}
              options={[
                { id: everybody, words: t('timeline.everybody') },
                ...groups.map(({ id, title }) => ({ id: id as string, words: title })),
              ]}
              onChange={(id) =>
                replaceParams('timeline', id === everybody ? {} : { group: id as CaseGroupId })
              }
            />
            {entries.length === 0 ? (
              <EmptyState icon={ChartGantt} words={t('timeline.empty')} />
            ) : (
              <>
                <Timeline
                  label={t('timeline.title')}
                  entries={entries}
                  wordsOf={wordsOf}
                  onOpen={openEntry}
                />
                <h2 className={styles.heading}>{t('timeline.asList')}</h2>
                <ShownUpTo items={entries}>
                  {(shown) => (
                    <DatedList>
                      {shown.map((entry) => (
                        <DatedItem
                          key={entry.id}
                          person={entry.person}
                          when={showDate(entry.date, language())}
                        >
                          <LinkButton
                            onPress={() => navigate('detainees', { detainee: entry.person })}
                          >
                            {personWords(entry.person, store)}
                          </LinkButton>{' '}
                          {entryWords(entry)} <Citations evidence={entry.evidence} />
                        </DatedItem>
                      ))}
                    </DatedList>
                  )}
                </ShownUpTo>
              </>
            )}
          </div>
        </PaneBody>
      </Pane>
    </Panes>
  );
}
