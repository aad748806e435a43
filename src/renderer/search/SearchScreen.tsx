import { Search as SearchSign, Star } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { newId } from '../../domain/ids';
import { useCasebook } from '../shared/casebook/context';
import { useRecords } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { replaceParams, useParams } from '../shared/routing/router';
import { completions } from './complete';
import { explain } from './explain';
import { Hits } from './Hits';
import { readQuery } from './query';
import { SavedSearches } from './SavedSearches';
import { useSearch } from './use-search';
import styles from './search.module.css';

/** Ctrl+Shift+F: everything that is on file, by its words. */
export function SearchScreen() {
  const { store } = useCasebook().client;
  const run = useRun();
  const params = useParams('search');
  const [typed, setTyped] = useState(params.query ?? '');
  const [point, setPoint] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const { answer, ready } = useSearch(typed);
  const query = readQuery(typed);
  const parts = explain(query);
  const offers = completions(typed, store);
  const saved = useRecords('view').filter(({ table }) => table === 'search');
  const isSaved = saved.some(({ filter }) => filter === typed.trim());

  useEffect(() => {
    if (params.query !== undefined) setTyped(params.query);
    input.current?.focus();
  }, [params.query]);
  // Alt+Left comes back to the same query.
  useEffect(() => {
    const timer = setTimeout(() => replaceParams('search', { query: typed }), 400);
    return () => clearTimeout(timer);
  }, [typed]);

  function take(offer: string): void {
    setTyped(offer);
    setPoint(-1);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' && offers.length > 0 && point < offers.length - 1) {
      setPoint(point + 1);
    } else if (event.key === 'ArrowUp' && point >= 0) setPoint(point - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && point >= 0) {
      const offer = offers[point];
      if (offer === undefined) return;
      take(offer.query);
    } else if (event.key === 'ArrowDown') {
      document.querySelector<HTMLElement>('[data-hit]')?.focus();
    } else if (event.key === 'Escape' && (point >= 0 || typed !== '')) {
      if (point >= 0) setPoint(-1);
      else setTyped('');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async function save(): Promise<void> {
    const filter = typed.trim();
    const title = parts.join(', ').slice(0, 200) || filter;
    await run('save-view', { id: newId('view'), view: { title, table: 'search', filter } });
  }

  return (
    <Panes>
      <Pane kind="main" label={t('search.title')}>
        <PaneHead
          title={t('search.title')}
          aside={ready ? undefined : t('search.preparing')}
          actions={
            <Button
              icon={Star}
              isDisabled={typed.trim() === '' || isSaved}
              onPress={() => void save()}
            >
              {t('search.save')}
            </Button>
          }
        />
        <PaneBody>
          <div className={styles.page}>
            <div className={styles.fieldRow}>
              <SearchSign size={16} aria-hidden className={styles.sign} />
              <input
                ref={input}
                className={styles.input}
                role="combobox"
                aria-label={t('search.field')}
                aria-expanded={offers.length > 0}
                aria-controls="search-offers"
                aria-activedescendant={point >= 0 ? `search-offer-${point}` : undefined}
                aria-autocomplete="list"
                placeholder={t('search.hint')}
                value={typed}
                maxLength={400}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => {
                  setTyped(event.target.value);
                  setPoint(-1);
                }}
                onKeyDown={onKeyDown}
              />
            </div>
            <ul
              id="search-offers"
              role="listbox"
              aria-label={t('search.offers')}
              className={styles.offers}
              hidden={offers.length === 0}
            >
              {offers.map((offer, at) => (
                <li
                  key={offer.query}
                  id={`search-offer-${at}`}
                  role="option"
                  aria-selected={at === point}
                  className={styles.offer}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    take(offer.query);
                  }}
                >
                  {offer.words}
                </li>
              ))}
            </ul>
            {parts.length > 0 && (
              <p className={styles.explained}>
                {t('search.explained', { parts: parts.join(t('search.and')) })}
              </p>
            )}
            <SavedSearches saved={saved} onOpen={take} />
            {typed.trim() === '' ? (
              <p className={styles.help}>{t('search.help')}</p>
            ) : (
              <Hits answer={answer} typed={typed} onQuery={take} />
            )}
          </div>
        </PaneBody>
      </Pane>
    </Panes>
  );
}
