import { compareDates } from './compare-dates';
import type { Identities } from './identities';
import type { AppealId, DetaineeId } from './ids';
import type { Reply, ReplyLink } from './reply';

/** A reply, and the link by which it answers one appeal. */
export interface LinkedReply {
  readonly reply: Reply;
  readonly link: ReplyLink;
}

/** The replies to each appeal, oldest first. Rejected replies and rejected links answer nothing. */
export function repliesByAppeal(
  replies: readonly Reply[],
): ReadonlyMap<AppealId, readonly LinkedReply[]> {
  const known = new Map<AppealId, LinkedReply[]>();
  const standing = replies
    .filter((reply) => reply.status !== 'rejected')
    .toSorted((a, b) => compareDates(a.date, b.date));
  for (const reply of standing) {
    for (const link of reply.links) {
      if (link.status === 'rejected') continue;
      const links = known.get(link.appeal) ?? [];
      links.push({ reply, link });
      known.set(link.appeal, links);
    }
  }
  return known;
}

/** Those of the replies to one appeal that answer for `detainee`; a link naming nobody is for all. */
export function repliesFor(
  detainee: DetaineeId,
  replies: readonly LinkedReply[],
  { resolve }: Pick<Identities, 'resolve'>,
): readonly LinkedReply[] {
  return replies.filter(
    ({ link }) =>
      link.detainees.length === 0 || link.detainees.some((id) => resolve(id) === resolve(detainee)),
  );
}
