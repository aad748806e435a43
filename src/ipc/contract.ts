import type { z } from '../domain/schema';
import { appShapes } from './app-shapes';
import { casebookShapes } from './casebook-shapes';
import type { CallName, ChannelName, EventName, FromMainName, ToMainName } from './channels';
import { fileShapes } from './file-shapes';
import { printerShapes } from './printer-shapes';
import { readerShapes } from './reader-shapes';

interface EventShape {
  readonly output: z.ZodType;
}
interface QuestionShape extends EventShape {
  readonly input: z.ZodType;
}

/**
 * The shapes of every channel of `channels.ts`. For a stream to main, `input` opens it and `output`
 * answers its commit; for a stream from main, `input` opens it and the pieces are bytes.
 */
export const shapes = {
  ...appShapes,
  ...casebookShapes,
  ...fileShapes,
  ...readerShapes,
  ...printerShapes,
} satisfies { readonly [Name in Exclude<ChannelName, EventName>]: QuestionShape } & {
  readonly [Name in EventName]: EventShape;
};

export type Shapes = typeof shapes;

type Question = CallName | ToMainName | FromMainName;

/** What a page gives; defaults may be left out. */
export type InputOf<Name extends Question> = z.input<Shapes[Name]['input']>;

/** What main works on after parsing. */
export type ParsedInputOf<Name extends Question> = z.output<Shapes[Name]['input']>;

/** What is answered, or what an event carries. */
export type OutputOf<Name extends ChannelName> = z.output<Shapes[Name]['output']>;

/** The schema of what a page gives on a channel that asks something. */
export function inputSchema(name: Question): z.ZodType {
  return shapes[name].input;
}

/** The schema of what is answered on a channel. */
export function outputSchema(name: ChannelName): z.ZodType {
  return shapes[name].output;
}
