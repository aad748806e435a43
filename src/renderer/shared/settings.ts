import { createContext, useContext } from 'react';
import type { Settings, Status } from '../../ipc/app-shapes';

/** The settings that are no secret, and what main said of itself. */
export interface SettingsValue {
  readonly settings: Settings;
  readonly status: Status;
  /** Takes settings that main has kept. */
  readonly onSettings: (settings: Settings) => void;
}

const context = createContext<SettingsValue | null>(null);

export const SettingsProvider = context.Provider;

/** Settings and status; throws outside of the frame. */
export function useSettings(): SettingsValue {
  const value = useContext(context);
  if (value === null) throw new Error('no settings here');
  return value;
}
