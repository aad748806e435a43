import { getLocalTimeZone, today } from '@internationalized/date';
import type { BriefId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import type { Reading } from '../shared/casebook/records';
import type { Run } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { whoIsIn, type CasebookFormat, type Extent } from './casebook-export';
import type { Written } from './save-pieces';

interface WholeExport {
  readonly format: CasebookFormat;
  readonly extent: Extent;
  readonly to: string;
  readonly written: Written;
}

/**
 * Notes that the casebook left as one file, as a hand-over of the one brief that stands for such
 * exports; it is put on file with the first of them.
 */
export async function noteWholeExport(
  run: Run,
  store: Reading,
  { format, extent, to, written }: WholeExport,
) {
  const title = t('briefs.wholeTitle');
  let brief: BriefId | undefined = store
    .all('brief')
    .find((one) => one.purpose === 'whole-export')?.id;
  if (brief === undefined) {
    const made = await run(
      'compose-brief',
      {
        ...{ title, purpose: 'whole-export', template: 'statistics', detainees: [] },
        audience: 'internal',
        ...{ level: 'internal', asOf: readDate(today(getLocalTimeZone()).toString()) },
      },
      { quiet: true },
    );
    if (!made.ok) return made;
    brief = made.value.created as BriefId;
  }
  const level = extent.kind === 'own-copy' ? 'confidential' : extent.level;
  return run(
    'record-hand-over',
    {
      ...{ brief, format, sha256: written.sha256, level, to, contacts: [] },
      ...whoIsIn(store, extent),
      acceptedUnsourced: 0,
    },
    { quiet: true },
  );
}
