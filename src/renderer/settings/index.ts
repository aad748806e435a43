import { Settings as SettingsIcon } from 'lucide-react';
import type { Screen } from '../shared/routing/screen';
import { Settings } from './Settings';

export const screen: Screen = {
  id: 'settings',
  title: 'settings.title',
  icon: SettingsIcon,
  component: Settings,
};
