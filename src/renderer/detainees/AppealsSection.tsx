import { useCallback } from 'react';
import type { Appeal } from '../../domain/appeal';
import { compareDates } from '../../domain/compare-dates';
import { custodyStatusAt } from '../../domain/custody-status';
import type { Detainee } from '../../domain/detainee';
import type { RecordKind } from '../../domain/records';
import { bounds } from '../../domain/edtf-date';
import { outcomeCell, type OutcomeCell } from '../../domain/outcome-cell';
import type { OutcomeLine } from '../../domain/outcome-line';
import { repliesByAppeal, repliesFor, type LinkedReply } from '../../domain/reply-links';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { termWords } from '../shared/fields/terms';
import { identitiesIn } from '../shared/names/people';
import { partyWords } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { Section } from '../shared/layout/Section';
import { custodyQuestion } from '../shared/records/custody-question';
import { Said } from './StatusWords';
import styles from './detainees.module.css';

const linedUp: readonly RecordKind[] = [
  'appeal',
  'reply',
  'detainee',
  'identity',
  'case-group',
  'proceeding',
];

interface Line {
  readonly appeal: Appeal;
  readonly line: OutcomeLine | null;
  /** The coverage that takes the person in where no line does. */
  readonly cell: Exclude<OutcomeCell, { kind: 'none' }>;
  readonly replies: readonly LinkedReply[];
}

/** What was asked for the person, and what came of it; groups that take them in stand apart. */
export function AppealsSection({ detainee }: { detainee: Detainee }) {
  const derive = useCallback((store: Reading) => linesOf(store, detainee), [detainee]);
  const { lines, store } = useDerived(linedUp, derive);
  const named = lines.filter(({ line }) => line !== null);
  const covered = lines.filter(({ line }) => line === null);
  return (
    <Section
      title={t('detainees.appeals')}
      count={lines.length}
      addWords={t('detainees.newAppeal')}
      onAdd={() => navigate('appeals', { adding: true, detainee: detainee.id })}
      emptyWords={t('detainees.noAppeals')}
    >
      <ol className={styles.timeline}>
        {named.map(({ appeal, line, replies }) => (
          <li key={line?.id ?? appeal.id}>
            <span className={styles.when}>{showDate(appeal.date, language())}</span>
            <div className={styles.appeal}>
              <button
                type="button"
                className={styles.link}
                onClick={() => navigate('appeals', { appeal: appeal.id })}
              >
                {appeal.title}
              </button>
              {appeal.addressees.length > 0 && (
                <span className={styles.muted}>
                  {t('detainees.to', {
                    who: appeal.addressees.map((one) => partyWords(one.party, store)).join(', '),
                  })}
                </span>
              )}
              {line !== null && <Outcome line={line} store={store} />}
              {replies.map(({ reply, link }) => (
                <p key={link.id} className={styles.reply}>
                  <Badge>{termWords('reply-types', reply.replyType)}</Badge>{' '}
                  {partyWords(reply.from, store)}, {showDate(reply.date, language())}{' '}
                  <span className={styles.muted}>{termWords('link-kinds', link.known)}</span>{' '}
                  <Said claim={reply} />
                </p>
              ))}
            </div>
          </li>
        ))}
        {covered.map(({ appeal, cell }) => (
          <li key={appeal.id} className={styles.covered}>
            <span className={styles.when}>{showDate(appeal.date, language())}</span>
            <div className={styles.appeal}>
              <button
                type="button"
                className={styles.link}
                onClick={() => navigate('appeals', { appeal: appeal.id })}
              >
                {appeal.title}
              </button>
              <span className={styles.muted}>
                {[
                  t('detainees.coveredAsGroup'),
                  cell.kind === 'group' && t(`appeals.coverageBy.${cell.coverage.by}`),
                  cell.kind === 'group' && !cell.certain && t('detainees.coveredPerhaps'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Outcome({ line, store }: { line: OutcomeLine; store: Reading }) {
  return (
    <p className={styles.outcome}>
      <Badge tone={line.status === 'refused' ? 'bad' : 'plain'}>
        {termWords('outcome-statuses', line.status)}
      </Badge>{' '}
      <span>{termWords('named-how', line.named)}</span>
      {' · '}
      <span>{termWords('raised-how', line.raised)}</span>
      {line.effects.map((effect, index) => (
        <span key={index} className={styles.effect}>
          {termWords('effects', effect.effect)} ({termWords('attributions', effect.attribution)}
          {effect.claimedBy !== null && ` ${partyWords(effect.claimedBy, store)}`})
        </span>
      ))}
      {line.nextStep !== '' && (
        <span className={styles.detail}>{t('detainees.next', { step: line.nextStep })}</span>
      )}{' '}
      <Said claim={line} />
    </p>
  );
}

function linesOf(store: Reading, detainee: Detainee): { lines: Line[]; store: Reading } {
  const question = custodyQuestion(store);
  const { resolve, ...identities } = identitiesIn(store);
  const own = new Set<string>(identities.sameAs(detainee.id));
  const groups = new Map(
    store
      .all('case-group')
      .map((group) => [
        group.id as string,
        new Set<string>(group.members.map((member) => resolve(member.detainee))),
      ]),
  );
  const replies = repliesByAppeal(store.all('reply'));
  const lines = store.all('appeal').flatMap((appeal): Line[] => {
    const cell = outcomeCell(appeal, detainee.id, {
      resolve,
      membersOf: (group) => groups.get(group) ?? new Set(),
      heldThen: () => {
        const day = bounds(appeal.date.edtf).latest;
        return day === null
          ? 'unknown'
          : custodyStatusAt(detainee, { ...question, asOf: day }).held;
      },
    });
    if (cell.kind === 'none') return [];
    if (cell.kind === 'group') return [{ appeal, line: null, cell, replies: [] }];
    const answered = repliesFor(detainee.id, replies.get(appeal.id) ?? [], { resolve });
    // A merged person can stand on two lines of one appeal: what was asked under each name.
    return appeal.outcomeLines
      .filter((line) => own.has(line.detainee))
      .map((line, at) => ({ appeal, line, cell, replies: at === 0 ? answered : [] }));
  });
  return { lines: lines.toSorted((a, b) => compareDates(a.appeal.date, b.appeal.date)), store };
}
