import { t } from '../../shared/catalogue';
import { KindTabs } from '../../shared/controls/KindTabs';
import type { View } from './views';

interface ViewSwitchProps {
  readonly views: readonly View[];
  readonly view: View;
  readonly onChange: (view: View) => void;
}

/** How a source is shown: its article alone, its whole text, its pages. Nothing where it has one way. */
export function ViewSwitch({ views, view, onChange }: ViewSwitchProps) {
  if (views.length < 2) return null;
  const whole = views.includes('article') ? 'pages.whole' : 'pages.text';
  const options = views.map((id) => ({ id, words: t(id === 'text' ? whole : `pages.${id}`) }));
  return <KindTabs label={t('pages.view')} value={view} options={options} onChange={onChange} />;
}
