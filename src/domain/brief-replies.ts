import type { Appeal } from './appeal';
import type { BriefWriter, SaidClaim } from './brief-writer';
import type { DetaineeId } from './ids';
import { repliesFor, type LinkedReply } from './reply-links';

/** The replies to an appeal, for one person where `detainee` is given, oldest first. */
export function repliesTo(
  appeal: Appeal,
  detainee: DetaineeId | null,
  writer: BriefWriter,
): readonly LinkedReply[] {
  const replies = writer.repliesTo(appeal.id);
  return detainee === null ? replies : repliesFor(detainee, replies, writer.identities);
}

/** A reply in words: what, by whom and in which role, when, and how its link is known. */
export function replyWords({ reply, link }: LinkedReply, writer: BriefWriter): string {
  const { phrases } = writer;
  const line = phrases.say('reply.line', {
    type: phrases.term('reply-types', reply.replyType),
    party: writer.party(reply.from),
    role: phrases.term('reply-roles', reply.role),
    date: writer.date(reply.date),
  });
  return `${line}${phrases.say(`reply.${link.known}`)}`;
}

/** The claims a line on some replies says: each reply, and that it answers this appeal. */
export function replyClaims(replies: readonly LinkedReply[]): SaidClaim[] {
  return replies.flatMap(({ reply, link }) =>
    // A link we inferred rests on no source of its own, and the line says so.
    link.known === 'inferred' ? [reply] : [reply, ...(link.evidence.length > 0 ? [link] : [])],
  );
}
