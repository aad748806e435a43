import { Trash2 } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { Trash } from './Trash';

export const screen: Screen = {
  id: 'trash',
  title: 'trash.title',
  icon: Trash2,
  component: Trash,
};
