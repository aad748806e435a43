import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DetaineeId } from '../../src/domain/ids';
import type { AnyRecord } from '../../src/domain/records';
import { makeCasebook } from '../harness/casebook';
import { runCommand } from '../harness/client';
import { launchVigil, removeProfile, throwawayProfile } from '../harness/launch';
import { sampleData } from './build';
import { handOut, saveBackup } from './hand-out';

/**
 * Makes the sample casebook in a throwaway profile of the real program, by its own commands, and
 * hands out its brief and tables as a user would, by the screens. The casebook itself is kept as a
 * file that Vigil opens; its passphrase stands on the unlock screen.
 */
const folder = resolve('out', 'sample');
const data = JSON.parse(sampleData()) as { title: string; records: AnyRecord[] };
const asOf = { written: 'January 2025', edtf: '2025-01', hour: null, zone: null, flag: null };
const people = data.records.flatMap((record) =>
  record.kind === 'detainee' && record.standing === 'case' ? [record.id as DetaineeId] : [],
);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const profile = throwawayProfile();
try {
  const vigil = await launchVigil(profile, { harness: true });
  const page = await makeCasebook(vigil, 'sample', 'Sample of the public record');
  await runCommand(page, 'import-data', data as never);
  const common = { audience: 'internal', level: 'internal', asOf, withQuotes: true } as const;
  await runCommand(page, 'compose-brief', {
    title: 'Political prisoners in Azerbaijan: what five published texts say',
    template: 'campaign-list',
    detainees: people,
    ...common,
  });
  await runCommand(page, 'compose-brief', {
    title: 'Appeals of October 2024 to January 2025',
    template: 'appeal-tracker',
    detainees: [],
    ...common,
  });
  const paths = [
    await handOut(vigil, page, {
      brief: 'Political prisoners in Azerbaijan',
      format: 'pdf',
      path: resolve(folder, 'brief.pdf'),
    }),
    await handOut(vigil, page, {
      brief: 'Political prisoners in Azerbaijan',
      format: 'detainees-csv',
      path: resolve(folder, 'detainees.csv'),
    }),
    await handOut(vigil, page, {
      brief: 'Appeals of October 2024',
      format: 'appeals-csv',
      path: resolve(folder, 'appeals-by-detainee.csv'),
    }),
  ];
  await saveBackup(vigil, page, resolve(folder, 'sample.vigil'));
  await vigil.close();
  process.stdout.write(`${paths.join('\n')}\n`);
} finally {
  removeProfile(profile);
}
