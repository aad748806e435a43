import { ScrollText } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { BriefsScreen } from './BriefsScreen';

export { exportCasebook, type CasebookFormat, type Extent } from './casebook-export';
export { writeBrief } from './write-brief';
export type { Format } from './hand-out';
export type { Written } from './save-pieces';

/** The briefs: a list of them, and one composed, looked at and handed over. */
export const screen: Screen = {
  id: 'briefs',
  title: 'briefs.title',
  icon: ScrollText,
  component: BriefsScreen,
};
