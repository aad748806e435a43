import type { Appeal } from '../../domain/appeal';
import type { Detainee } from '../../domain/detainee';
import type { ListEdition } from '../../domain/list-edition';
import type { SheetSource } from './mapping';

/** What rows are compared with. */
export interface OnFile {
  readonly people: readonly Detainee[];
  readonly appeal: Appeal | null;
  readonly editions: readonly ListEdition[];
  /** The source this very file already is, or null for a file that is new. */
  readonly source: SheetSource | null;
}
