import { newId } from '../../domain/ids';
import {
  textVersionSchema,
  type Attachment,
  type Block,
  type TextVersion,
} from '../../domain/source';
import type { PlanContext } from './command';

/** A text as a frozen version, and the file that holds it where it is too long for its record. */
export interface FrozenText {
  readonly version: TextVersion;
  readonly attachments: readonly Attachment[];
}

/** Keeps a text and its blocks, and describes them as version `number` of a source. */
export async function freezeText(
  context: PlanContext,
  given: { readonly text: string; readonly blocks: readonly Block[]; readonly extractor: string },
  number: number,
): Promise<FrozenText> {
  const { text, extractor } = given;
  const kept = await context.keepText(text, given.blocks);
  const version = textVersionSchema.parse({
    id: newId('member'),
    version: number,
    extractor,
    sha256: context.textHash(text),
    length: text.length,
    text: kept.text,
    blocks: kept.blocks,
    attachment: kept.attachment?.id ?? null,
  });
  return { version, attachments: kept.attachment === null ? [] : [kept.attachment] };
}
