import { Gavel } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { ProceedingsScreen } from './ProceedingsScreen';

/** Proceedings before courts: a table of them, and one whole with its people and its hearings. */
export const screen: Screen = {
  id: 'proceedings',
  title: 'proceedings.title',
  icon: Gavel,
  component: ProceedingsScreen,
};
