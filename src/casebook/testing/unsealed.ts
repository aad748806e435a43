import { parseHeader } from '../../sealing/header';
import { snapshotScope } from '../../sealing/casebook-stream';
import { CasebookReader } from '../../sealing/casebook-stream-reader';
import { FrameReader } from '../../sealing/frame-reader';
import { fromHex } from '../../sealing/bytes';
import { openRow } from '../../sealing/envelope';
import type { CasebookSeal } from '../../sealing/keys';
import { parseRecoveryCode } from '../../sealing/recovery-code';
import { unlockWithRecoverySecret } from '../../sealing/unlock';
import type { Machine } from './machine';
import { readRaw } from './raw-store';

const decoder = new TextDecoder();

/** The key of a machine's casebook, by its recovery code. */
export function sealOf(machine: Machine, recoveryCode: string): CasebookSeal {
  const header = parseHeader(machine.host.header ?? '');
  const secret = parseRecoveryCode(recoveryCode);
  if (!header.ok || !secret.ok) throw new Error('no key');
  const unlocked = unlockWithRecoverySecret(header.value, secret.value);
  if (!unlocked.ok) throw new Error(unlocked.error.code);
  return unlocked.value.seal;
}

/**
 * Everything that the files of a casebook say once their seals are opened, by where it stands: rows
 * of the store, of each journal and of each snapshot, and drafts.
 */
export async function unsealed(machine: Machine, seal: CasebookSeal): Promise<Map<string, string>> {
  const { host } = machine;
  const said = new Map<string, string>();
  function add(where: string, table: string, id: Uint8Array, b: Uint8Array): void {
    const place = { table, id: Uint8Array.from(id) };
    const opened = openRow(seal, place, Uint8Array.from(b));
    if (!opened.ok) throw new Error(`${where}: ${opened.error.code}`);
    said.set(where, `${said.get(where) ?? ''}\n${decoder.decode(opened.value)}`);
  }
  for (const [table, rows] of Object.entries(await readRaw(machine.storeEngine))) {
    for (const { id, b } of rows) add('store', table, id, b);
  }
  const journals = [...host.oldJournals, ...host.aside.map((one) => ['aside', one] as const)];
  for (const [name, bytes] of [...journals, ['journal', host.journal] as const]) {
    const reader = new FrameReader(seal.keys.journal, null);
    for (const { frame } of reader.push(bytes)) {
      if (frame.type !== 'rows') continue;
      for (const { table, id, b } of frame.rows) if (b !== null) add(name, table, id, b);
    }
  }
  for (const [name, bytes] of host.snapshots) {
    const parts = new CasebookReader(seal, snapshotScope).push(bytes);
    if (!parts.ok) throw new Error(parts.error.code);
    for (const part of parts.value) {
      if (part.part === 'row') add(name, part.row.table, part.row.id, part.row.b);
    }
  }
  for (const [name, bytes] of host.drafts) {
    add(`draft ${name}`, 't3', fromHex(name) ?? new Uint8Array(0), bytes);
  }
  return said;
}
