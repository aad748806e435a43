import type { Brief, HandOver } from './brief';
import type { CasebookReader } from './casebook-reader';
import type { ContactId } from './ids';

/** One copy that left: the brief it was, and what of the casebook was in it, by id. */
export interface Exposure {
  readonly brief: Brief;
  readonly handOver: HandOver;
}

/** Every copy that ever left, the latest first. Briefs in Trash count: their copies are out. */
export function exposures(briefs: readonly Brief[]): Exposure[] {
  return briefs
    .flatMap((brief) => brief.handOvers.map((handOver) => ({ brief, handOver })))
    .toSorted((a, b) => (a.handOver.at < b.handOver.at ? 1 : -1));
}

/** The copies in which a person, a source or a contact was. */
export function exposuresOf(id: string, all: readonly Exposure[]): Exposure[] {
  return all.filter(({ handOver }) => {
    const { detainees, sources, contacts } = handOver;
    return [...detainees, ...sources, ...contacts].some((each) => each === id);
  });
}

/** The contacts that some sources are from: a contact note names whom it was with. */
export function contactsOf(
  sources: readonly string[],
  casebook: Pick<CasebookReader, 'get'>,
): ContactId[] {
  const found = sources.flatMap((id) => {
    const source = casebook.get('source', id);
    const parties = [source?.contact?.who, source?.author, source?.publisher];
    return parties.flatMap((party) => (party?.kind === 'contact' ? [party.id] : []));
  });
  return [...new Set(found)];
}
