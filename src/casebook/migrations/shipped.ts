import type { Migration } from './migration';

/**
 * Every migration, in order; each stands in a file of its own beside this one, named by its number
 * and its purpose. Records have had one shape so far.
 */
export const shippedMigrations: readonly Migration[] = [];
