import { parseBackupHead } from '../../src/sealing/backup';
import { CasebookReader } from '../../src/sealing/casebook-stream-reader';
import { headerText } from '../../src/sealing/header';
import { parseRecoveryCode } from '../../src/sealing/recovery-code';
import { unlockWithRecoverySecret } from '../../src/sealing/unlock';
import { newMachine, type MadeBackup } from './small-and-large';

/** Bytes that are read at once, as from a file. */
const PIECE = 256 * 1024;

/** True where a backup's bytes open with the recovery code and read true to their end. */
export function readsWhole({ bytes, recoveryCode }: MadeBackup): boolean {
  const head = parseBackupHead(bytes);
  const secret = parseRecoveryCode(recoveryCode);
  if (!head.ok || !secret.ok) return false;
  const unlocked = unlockWithRecoverySecret(head.value.header, secret.value);
  if (!unlocked.ok) return false;
  const reader = new CasebookReader(unlocked.value.seal, head.value.scope);
  for (let at = head.value.bodyOffset; at < bytes.length; at += PIECE) {
    if (!reader.push(bytes.subarray(at, at + PIECE)).ok) return false;
  }
  return reader.finish().ok;
}

/** True where a restore of these bytes, by all of what a restore goes through, opens a casebook. */
export async function restores({ bytes, recoveryCode }: MadeBackup): Promise<boolean> {
  const head = parseBackupHead(bytes);
  if (!head.ok) return false;
  const machine = newMachine();
  machine.host.header = headerText(head.value.header);
  machine.host.snapshots.set('0000-backup', bytes);
  machine.host.verified.add('0000-backup');
  // Once to be told that the store is empty, once more on the store that is filled.
  for (let times = 0; times < 2; times += 1) {
    const page = machine.page();
    const opened = await page.client.unlock({ recoveryCode });
    await machine.lock(page);
    if (opened.ok) return true;
  }
  return false;
}
