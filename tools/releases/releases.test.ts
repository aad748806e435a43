import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../src/domain/records';
import { everything, failure, must } from '../../src/casebook/testing/given';
import { Machine, PASSPHRASE } from '../../src/casebook/testing/machine';
import { parseBackupHead } from '../../src/sealing/backup';
import { headerText } from '../../src/sealing/header';

const folder = join('tools', 'releases');
const versions = readdirSync(folder)
  .filter((name) => name.endsWith('.vigil'))
  .map((name) => name.slice(0, -'.vigil'.length))
  .toSorted();

interface Said {
  readonly recoveryCode: string;
  readonly records: readonly AnyRecord[];
  readonly history: readonly { readonly change: { readonly id: string } }[];
}

/** A machine on which the backup of a release was laid out as a restore lays it out. */
function restored(version: string): Machine {
  const bytes = Uint8Array.from(readFileSync(join(folder, `${version}.vigil`)));
  const head = parseBackupHead(bytes);
  if (!head.ok) throw new Error(head.error.code);
  const machine = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }), {
    realKeys: true,
  });
  machine.host.header = headerText(head.value.header);
  machine.host.snapshots.set('0000-backup', bytes);
  machine.host.verified.add('0000-backup');
  return machine;
}

function saidOf(version: string): Said {
  return JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')) as Said;
}

/** The first opening says that the store is empty; the second fills it from the backup. */
async function opened(machine: Machine, key: { passphrase: string } | { recoveryCode: string }) {
  const before = machine.page();
  await before.client.unlock(key);
  await machine.lock(before);
  const page = machine.page();
  await must(page.client.unlock(key));
  return page;
}

it('there is a backup of a release to try', () => {
  expect(versions).toContain('0.1.0');
});

describe.each(versions)('the backup that Vigil %s made', (version) => {
  it('opens with its passphrase, and every record of it is there as it was', async () => {
    const machine = restored(version);
    const { client } = await opened(machine, { passphrase: PASSPHRASE });
    const { records, history } = saidOf(version);
    const found = new Map(everything(client.store).map((record) => [record.id, record]));
    expect(records.length).toBeGreaterThan(15);
    expect(found.size).toBe(records.length);
    // A later release may know more of a record; what the release wrote still stands.
    for (const record of records) expect(found.get(record.id)).toMatchObject(record);
    const changes = await must(client.history());
    expect(changes.length).toBe(history.length);
    const long = records.find((one) => one.kind === 'source' && one.title === 'A long letter');
    const text = await must(client.text(long?.id as never, 1));
    expect(text.text.length).toBe(48_000);
  });

  it('opens with its recovery code, takes a change, and not with another', async () => {
    const { recoveryCode } = saidOf(version);
    const machine = restored(version);
    const page = await opened(machine, { recoveryCode });
    await must(page.client.run('add-detainee', { name: 'Leyla' }));
    await machine.lock(page);
    const other = machine.page();
    const wrong = `${PASSPHRASE} not`;
    expect((await failure(other.client.unlock({ passphrase: wrong }))).code).toBe('wrong-key');
  });
});
