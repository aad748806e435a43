import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerCasebookId, headerText, parseHeader, withSlots } from '../../src/sealing/header';
import { createPassphraseSlot } from '../../src/sealing/key-slot';
import { scryptCosts } from '../../src/sealing/scrypt-cost';
import { unlockWithPassphrase } from '../../src/sealing/unlock';
import { makeCasebook, toolPassphrase } from '../harness/casebook';
import { casebookIn } from '../harness/copy-profile';
import { launchVigil } from '../harness/launch';

/**
 * Makes a casebook in `profile` of which every round takes a copy. Its key costs the least that Vigil
 * lets a key cost, as one made on a slow machine does: hundreds of starts derive it.
 */
export async function prepareCasebook(profile: string): Promise<void> {
  const vigil = await launchVigil(profile, { harness: true });
  await makeCasebook(vigil);
  await vigil.close();
  await makeKeyCheap(casebookIn(profile));
}

async function makeKeyCheap(folder: string): Promise<void> {
  const read = parseHeader(readFileSync(join(folder, 'header'), 'utf8'));
  if (!read.ok) throw new Error(read.error.code);
  const header = read.value;
  const opened = await unlockWithPassphrase(header, toolPassphrase);
  if (!opened.ok) throw new Error(opened.error.code);
  const { dataKey, seal } = opened.value;
  const [least] = scryptCosts;
  const cheap = await createPassphraseSlot(
    dataKey,
    headerCasebookId(header),
    toolPassphrase,
    least,
  );
  const others = header.slots.filter(({ type }) => type !== 'passphrase');
  const text = headerText(withSlots(header, [cheap, ...others], seal.keys));
  for (const name of ['header', 'header.bak']) writeFileSync(join(folder, name), text);
}
