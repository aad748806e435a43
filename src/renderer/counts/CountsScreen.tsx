import { t } from '../shared/catalogue';
import { KindTabs } from '../shared/controls/KindTabs';
import { navigate, useParams } from '../shared/routing/router';
import { CountsView } from './CountsView';
import { EditionsView } from './EditionsView';

/** Counts and list editions, one tab each. */
export function CountsScreen() {
  const params = useParams('counts');
  const view = params.edition === undefined ? (params.view ?? 'counts') : 'editions';
  const tabs = (
    <KindTabs
      label={t('counts.title')}
      value={view}
      options={[
        { id: 'counts', words: t('counts.counts') },
        { id: 'editions', words: t('counts.editions') },
      ]}
      onChange={(next) => navigate('counts', { view: next })}
    />
  );
  return view === 'counts' ? <CountsView above={tabs} /> : <EditionsView above={tabs} />;
}
