import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Machine } from '../../src/casebook/testing/machine';
import { must, person } from '../../src/casebook/testing/given';

/** A backup's bytes, and the recovery code of the casebook it was made from. */
export interface MadeBackup {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly recoveryCode: string;
}

/** A machine whose stores are in memory. */
export function newMachine(): Machine {
  return new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
}

/** The backup of a casebook with `people` persons and a source with a text of `units` signs. */
export async function makeBackup(people: number, units: number): Promise<MadeBackup> {
  const machine = newMachine();
  const { client, recoveryCode } = await machine.create();
  for (let n = 1; n <= people; n += 1) await person(client, `Person ${n}`);
  await must(
    client.run('add-source', {
      ...{ title: 'A letter', sourceKind: 'letter', extractor: 'plain-text 1' },
      ...{ text: 'We ask for her release. '.repeat(Math.ceil(units / 24)), blocks: [] },
    }),
  );
  await must(client.backup('backup'));
  const bytes = machine.host.files.get('backup');
  if (bytes === undefined) throw new Error('no backup was made');
  return { bytes: Uint8Array.from(bytes), recoveryCode };
}
