import { locatorSchema } from '../../domain/claim';
import { custodyEventSchema } from '../../domain/custody-event';
import { factSchema } from '../../domain/fact';
import { newId, type DetaineeId } from '../../domain/ids';
import { incidentSchema } from '../../domain/incident';
import { nameSchema } from '../../domain/name';
import { idOf, z } from '../../domain/schema';
import { becomesCase } from './becomes-case';
import { claimWords, given, personInput, type PersonInput } from './claim-input';
import { claimMask, command, labelWords, type Step } from './command';
import { newPerson } from './new-person';

const claimed = z.discriminatedUnion('kind', [
  factSchema.omit(claimMask).extend({ kind: z.literal('fact') }),
  // A name's own `kind` (alias, birth, ...) is `nameKind` here, where `kind` tells the claims apart.
  nameSchema
    .omit({ ...claimMask, kind: true })
    .extend({ kind: z.literal('name'), nameKind: nameSchema.shape.kind.optional() }),
  custodyEventSchema.omit(claimMask).extend({ kind: z.literal('custody-event') }),
  incidentSchema.omit(claimMask).extend({ kind: z.literal('incident') }),
]);

const lists = {
  fact: 'facts',
  name: 'names',
  'custody-event': 'custodyEvents',
  incident: 'incidents',
} as const;

/**
 * Draws a claim from a marked passage, or from a page or region of the original, onto a person, who
 * is put on file where new.
 */
export const drawClaim = command({
  name: 'draw-claim',
  input: z
    .object({
      source: idOf('source'),
      /** The passage, or else `locator`: one of the two. */
      annotation: idOf('member').optional(),
      locator: locatorSchema.optional(),
      subject: personInput,
      claim: claimed,
      ...claimWords,
    })
    .refine(({ annotation, locator }) => (annotation === undefined) !== (locator === undefined)),
  async plan({ source, annotation, locator, subject, claim, ...about }, context) {
    const { now } = context;
    const evidence = [{ source, locator: locator ?? { kind: 'text', annotation } }];
    const parts = { ...given(about), evidence };
    const { kind, ...content } = claim;
    const member = {
      ...('nameKind' in content ? nameMember(content) : content),
      ...parts,
      id: newId('member'),
      enteredAt: now,
    };
    const { steps, id } = subjectOf(subject, parts, now);
    const more =
      kind === 'custody-event' && 'detainee' in subject && 'event' in content
        ? becomesCase(await context.record('detainee', id, 'subject'), content.event)
        : [];
    return {
      steps: [...steps, { do: 'add', kind: 'detainee', id, list: lists[kind], member }, ...more],
      label: {
        claim: kind,
        ...('newName' in subject ? { name: labelWords(subject.newName) } : {}),
      },
      created: member.id,
    };
  },
});

function nameMember({ nameKind, ...name }: { nameKind?: string | undefined }) {
  return { ...name, ...given({ kind: nameKind }) };
}

function subjectOf(
  subject: PersonInput,
  parts: object,
  now: string,
): { steps: readonly Step[]; id: DetaineeId } {
  if ('detainee' in subject) return { steps: [], id: subject.detainee };
  const { record, steps } = newPerson(now, subject, parts);
  return { steps, id: record.id };
}
