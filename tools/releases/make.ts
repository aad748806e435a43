import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Machine } from '../../src/casebook/testing/machine';
import { everything, must, person } from '../../src/casebook/testing/given';
import { makeCanaries } from '../export-canary/canaries';
import { canaryCasebook } from '../export-canary/casebook';

/**
 * `node tools/run-ts.mjs tools/releases/make.ts`: makes the backup of this release, and what is in it.
 * Run once for a release, when its formats are settled; the files are never made anew after that.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const machine = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }), {
  realKeys: true,
});
const { client, recoveryCode } = await machine.create();
const records = [...canaryCasebook(makeCanaries())];
await must(client.run('import-data', { records, title: 'A release' }));
const added = await must(
  client.run('add-source', {
    ...{ title: 'A long letter', sourceKind: 'letter', extractor: 'plain-text 1', blocks: [] },
    text: 'We ask for her release. '.repeat(2000),
  }),
);
const id = await person(client, 'Elvin Dənizli');
await must(client.run('edit-record', { kind: 'detainee', id, fields: { reference: 'a-1' } }));
await must(client.run('trash-record', { kind: 'source', id: added.created as never }));
await must(client.backup('backup'));
const bytes = machine.host.files.get('backup');
if (bytes === undefined) throw new Error('no backup was made');
const history = await must(client.history());
const folder = join('tools', 'releases');
writeFileSync(join(folder, `${version}.vigil`), bytes);
const said = { recoveryCode, records: everything(client.store), history };
writeFileSync(join(folder, `${version}.json`), `${JSON.stringify(said)}\n`);
process.stdout.write(
  `${JSON.stringify({ version, bytes: bytes.length, records: said.records.length })}\n`,
);
process.exit(0);
