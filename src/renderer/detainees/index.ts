import { Users } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { DetaineesScreen } from './DetaineesScreen';

/** The people on file: a table of them, and one person whole. */
export const screen: Screen = {
  id: 'detainees',
  title: 'detainees.title',
  icon: Users,
  component: DetaineesScreen,
};
