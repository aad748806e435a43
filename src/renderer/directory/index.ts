import { BookUser } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { DirectoryScreen } from './DirectoryScreen';

/** Bodies, offices, places of detention, contacts and case groups, each with a page of its own. */
export const screen: Screen = {
  id: 'directory',
  title: 'directory.title',
  icon: BookUser,
  component: DirectoryScreen,
};
