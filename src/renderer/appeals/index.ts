import { Megaphone } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { AppealsRoom } from './AppealsRoom';

/** The appeals on file: a table of them, and one appeal whole with what came of it for each person. */
export const screen: Screen = {
  id: 'appeals',
  title: 'appeals.title',
  icon: Megaphone,
  component: AppealsRoom,
};
