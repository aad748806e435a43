import { z } from '../domain/schema';
import type { CallName } from './channels';
import { failed, failureSchema, type Answer } from './failure';

/**
 * The casebook's worker asks main by a port of its own, past the page's thread: main makes one for
 * each casebook page and closes it with the page. A question on it passes the same door as any other,
 * and only these calls may be asked there.
 */
export const portChannels = ['journal.append'] as const satisfies readonly CallName[];

export type PortChannel = (typeof portChannels)[number];

/** What main takes from a port; the answer comes back under the same number. */
export const portQuestion = z.strictObject({
  number: z.int().min(1),
  channel: z.enum(portChannels),
  input: z.unknown(),
});

export type PortQuestion = z.output<typeof portQuestion>;

const portAnswer = z.object({ number: z.int().min(1), answer: z.unknown() });
const failureAnswer = z.object({ ok: z.literal(false), error: failureSchema });

/** As much of a message port as an asking end needs. */
export interface AskingPort {
  postMessage(message: PortQuestion): void;
  /** Calls back with each message; nothing that came before is lost. */
  listen(listener: (data: unknown) => void): void;
}

/**
 * Asks main over a port. What is answered is checked by `output`; a question that is not answered
 * waits as long as the page lives, since main ends the port with it.
 */
export function askOver(
  port: AskingPort,
): <T>(channel: PortChannel, input: unknown, output: z.ZodType<T>) => Promise<Answer<T>> {
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  port.listen((data) => {
    const parsed = portAnswer.safeParse(data);
    if (!parsed.success) return;
    const { number, answer } = parsed.data;
    waiting.get(number)?.(answer);
    waiting.delete(number);
  });
  return async (channel, input, output) => {
    last += 1;
    const number = last;
    const raw = await new Promise<unknown>((resolve) => {
      waiting.set(number, resolve);
      port.postMessage({ number, channel, input });
    });
    const failure = failureAnswer.safeParse(raw);
    if (failure.success) return failure.data;
    const good = z.object({ ok: z.literal(true), value: output }).safeParse(raw);
    return good.success ? good.data : failed('bad-output');
  };
}
