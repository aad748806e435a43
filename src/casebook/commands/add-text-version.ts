import { carryOver } from '../../anchoring/carry-over';
import { lastPlaceBefore } from '../../domain/annotation';
import { idOf, line, z } from '../../domain/schema';
import { blockSchema } from '../../domain/source';
import { Refused } from '../result';
import { LONGEST_TEXT } from './add-source';
import { command, type Step } from './command';
import { freezeText } from './freeze-text';

/**
 * Gives a source another frozen text: corrected, or better taken from the original. Passages whose
 * words are exact and alone in it follow by themselves; all others wait for review or are orphans.
 * The versions before stay. Refuses a text that is the latest version's own.
 */
export const addTextVersion = command({
  name: 'add-text-version',
  input: z.object({
    source: idOf('source'),
    text: z.string().min(1).max(LONGEST_TEXT),
    blocks: z.array(blockSchema).max(1_000_000),
    extractor: line(100).min(1),
  }),
  async plan({ source: id, text, blocks, extractor }, context) {
    const source = await context.record('source', id, 'source');
    const latest = source.textVersions.toSorted((a, b) => b.version - a.version)[0];
    const sha256 = context.textHash(text);
    if (latest?.sha256 === sha256) {
      throw new Refused({ code: 'invalid', field: ['text'], reason: 'same-text' });
    }
    const version = (latest?.version ?? 0) + 1;
    const bases = new Set(source.annotations.map((one) => lastPlaceBefore(one, version).version));
    const texts = new Map<number, string>();
    for (const base of bases) texts.set(base, await context.text(id, base));
    const carried = carryOver(source.annotations, texts, text, version);
    const frozen = await freezeText(context, { text, blocks, extractor }, version);
    const about = { kind: 'source', id } as const;
    const steps: Step[] = [];
    for (const member of frozen.attachments) {
      steps.push({ do: 'add', ...about, list: 'attachments', member });
    }
    steps.push({ do: 'add', ...about, list: 'textVersions', member: frozen.version });
    for (const annotation of carried) {
      steps.push({ do: 'replace', ...about, list: 'annotations', member: annotation });
    }
    const open = carried.filter((one) => one.placements.at(-1)?.state !== 'placed').length;
    return {
      steps,
      label: { version: String(version), open: String(open) },
      created: frozen.version.id,
    };
  },
});
