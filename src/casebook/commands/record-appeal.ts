import { appealConsentStates, appealSchema, type Appeal } from '../../domain/appeal';
import { evidenceSchema } from '../../domain/claim';
import { newId } from '../../domain/ids';
import { partySchema, type Party } from '../../domain/party';
import { releaseMarkSchema } from '../../domain/release';
import { idOf, line, prose, term, z } from '../../domain/schema';
import { writtenDateSchema } from '../../domain/written-date';
import { claimInput, given, newPersonInput } from './claim-input';
import { claimMask, command, labelWords, type Step } from './command';
import { lineInput } from './line-input';
import { newPerson } from './new-person';

const shape = appealSchema.shape;
const parties = z.array(partySchema).max(500);

/** A list of claims as a command takes it: the claim's own parts may be left out. */
function claimsOf<Content extends z.ZodRawShape>(content: Content) {
  return z.array(z.object({ ...claimInput, ...content })).max(2000);
}

const signatories = shape.signatories.unwrap().element.omit(claimMask).shape;
const asks = shape.asks.unwrap().element.omit(claimMask).shape;
const groupCoverages = shape.groupCoverages.unwrap().element.omit(claimMask).shape;
const stages = shape.stages.unwrap().element.omit(claimMask).shape;

/** Records an appeal whole: who asked whom, for what, and one outcome line for each person. */
export const recordAppeal = command({
  name: 'record-appeal',
  input: z.object({
    title: line(300).min(1),
    reference: line(60).optional(),
    appealKind: term,
    mechanism: term.nullable().optional(),
    date: writtenDateSchema,
    issuers: parties,
    addressees: parties,
    targets: parties,
    asks: claimsOf(asks),
    signatories: claimsOf(signatories).optional(),
    documents: z.array(evidenceSchema).max(200).optional(),
    channel: line(200).optional(),
    language: line(35).nullable().optional(),
    sponsor: partySchema.nullable().optional(),
    relays: z.array(idOf('appeal')).max(200).optional(),
    consent: z.enum(appealConsentStates).nullable().optional(),
    consentBy: line(300).optional(),
    risk: line(1000).optional(),
    summary: prose.optional(),
    outcomeLines: z
      .array(
        z.union([
          z.object({ ...lineInput, detainee: idOf('detainee') }),
          z.object({ ...lineInput, detainee: newPersonInput }),
        ]),
      )
      .max(5000),
    groupCoverages: claimsOf(groupCoverages).optional(),
    stages: claimsOf(stages).optional(),
    release: releaseMarkSchema.optional(),
  }),
  plan(input, { now }) {
    const { issuers, addressees, targets, outcomeLines, ...about } = input;
    const people: Step[] = [];
    const lines = outcomeLines.map(({ detainee, ...said }) => {
      if (typeof detainee === 'string') return entered({ ...said, detainee }, now);
      const about = { evidence: said.evidence, saidBy: said.saidBy };
      const { record, steps } = newPerson(now, detainee, about);
      people.push(...steps);
      return entered({ ...said, detainee: record.id }, now);
    });
    const record: Appeal = appealSchema.parse({
      ...given(about),
      kind: 'appeal',
      id: newId('appeal'),
      createdAt: now,
      issuers: issuers.map(member),
      addressees: addressees.map(member),
      targets: targets.map(member),
      asks: about.asks.map((ask) => entered(ask, now)),
      signatories: about.signatories?.map((count) => entered(count, now)) ?? [],
      groupCoverages: about.groupCoverages?.map((group) => entered(group, now)) ?? [],
      stages: about.stages?.map((stage) => entered(stage, now)) ?? [],
      outcomeLines: lines,
    });
    return {
      steps: [...people, { do: 'create', record }],
      label: { title: labelWords(record.title) },
      created: record.id,
    };
  },
});

function entered(claim: object, now: string) {
  return { ...given(claim), id: newId('member'), enteredAt: now };
}

function member(party: Party) {
  return { id: newId('member'), party };
}
