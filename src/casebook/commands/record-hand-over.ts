import { handOverSchema } from '../../domain/brief';
import { newId } from '../../domain/ids';
import { idOf } from '../../domain/schema';
import { command, labelWords } from './command';

/** Notes that a brief left the house: to whom, in what form, resting on what; never its content. */
export const recordHandOver = command({
  name: 'record-hand-over',
  input: handOverSchema.omit({ id: true, at: true }).extend({ brief: idOf('brief') }),
  plan({ brief, ...handOver }, { now }) {
    const member = handOverSchema.parse({ ...handOver, id: newId('member'), at: now });
    return {
      steps: [{ do: 'add', kind: 'brief', id: brief, list: 'handOvers', member }],
      label: { format: handOver.format, to: labelWords(handOver.to) },
      created: member.id,
    };
  },
});
