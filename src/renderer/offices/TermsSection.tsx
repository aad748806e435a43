import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { bounds } from '../../domain/edtf-date';
import type { BodyTerm, Organisation } from '../../domain/organisation';
import { isOpenAppeal, termEndOf } from '../../domain/open-appeal';
import { showDate } from '../../domain/show-date';
import { useDerived, type Reading } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Button, IconButton } from '../shared/controls/Button';
import { recordTitle } from '../shared/records/titles';
import { navigate } from '../shared/routing/router';
import { useNow } from '../shared/today';
import { TermDialog } from './TermDialog';
import styles from './Offices.module.css';

interface TermRow {
  readonly organisation: Organisation;
  readonly term: BodyTerm;
}

function termsIn(store: Reading): TermRow[] {
  return store
    .all('organisation')
    .flatMap((organisation) => organisation.terms.map((term) => ({ organisation, term })));
}

function lapsingIn(store: Reading) {
  return store.all('appeal').flatMap((appeal) => {
    const end = isOpenAppeal(appeal)
      ? termEndOf(appeal, (id) => store.get('organisation', id))
      : null;
    return end === null ? [] : [{ appeal, end }];
  });
}

/** Terms and sessions, by the dates the user gave, and the open appeals that lapse with them. */
export function TermsSection() {
  const run = useRun();
  const { today } = useNow();
  const terms = useDerived(['organisation'], termsIn);
  const lapsing = useDerived(['appeal', 'organisation'], lapsingIn);
  const [adding, setAdding] = useState(false);
  return (
    <section className={styles.part} aria-label={t('offices.terms')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('offices.terms')}</h2>
        <Button look="quiet" icon={Plus} onPress={() => setAdding(true)}>
          {t('offices.addTerm')}
        </Button>
      </header>
      {terms.length === 0 && <p className={styles.none}>{t('offices.noTerms')}</p>}
      {terms.map(({ organisation, term }) => {
        const ends = bounds(term.until.edtf).latest;
        const own = lapsing.filter(
          ({ end }) => ends !== null && end.title === term.title && end.ends.compare(ends) === 0,
        );
        const over = ends !== null && ends.compare(today) < 0;
        return (
          <article key={term.id} className={styles.office} aria-label={term.title}>
            <header className={styles.head}>
              <h3 className={styles.name}>{term.title}</h3>
              <span className={styles.muted}>
                {recordTitle(organisation)}
                {', '}
                {t('offices.until', { day: showDate(term.until, language(), 'short') })}
              </span>
              {over && <Badge tone="warn">{t('offices.over')}</Badge>}
              <IconButton
                icon={X}
                label={t('offices.removeTerm', { title: term.title })}
                onPress={() =>
                  void run('remove-member', {
                    kind: 'organisation',
                    id: organisation.id,
                    list: 'terms',
                    member: term.id,
                  })
                }
              />
            </header>
            <ul>
              {own.map(({ appeal }) => (
                <li key={appeal.id} className={styles.row}>
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => navigate('appeals', { appeal: appeal.id })}
                  >
                    {appeal.title}
                  </button>
                  <Badge tone={over ? 'bad' : 'warn'}>
                    {t(over ? 'offices.lapsed' : 'offices.lapses')}
                  </Badge>
                </li>
              ))}
            </ul>
          </article>
        );
      })}
      {adding && <TermDialog onClose={() => setAdding(false)} />}
    </section>
  );
}
