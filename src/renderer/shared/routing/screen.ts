import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { MessageKey } from '../catalogue';
import type { ScreenId } from './routes';

/** What a screen folder exports from its index.ts as `screen`: all that the frame knows of it. */
export interface Screen {
  readonly id: ScreenId;
  readonly title: MessageKey;
  readonly icon: LucideIcon;
  readonly component: ComponentType;
}
