import { Sheet } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { SpreadsheetScreen } from './SpreadsheetScreen';

export const screen: Screen = {
  id: 'spreadsheet',
  title: 'spreadsheet.title',
  icon: Sheet,
  component: SpreadsheetScreen,
};
