import { BookOpenText } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { Sources } from './Sources';

export { takeIn, type TakenIn } from './import/take-in';

export const screen: Screen = {
  id: 'sources',
  title: 'sources.title',
  icon: BookOpenText,
  component: Sources,
};

export { EraseSourceDialog } from './EraseSourceDialog';
