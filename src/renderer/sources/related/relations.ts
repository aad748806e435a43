import type { Source } from '../../../domain/source';

/** A link between two sources as one of them sees it. */
export interface SeenLink {
  readonly relation: Source['relations'][number];
  /** The source at the other end. */
  readonly other: Source;
  /** True where the link stands on the other source and leads here. */
  readonly back: boolean;
  /** The source that holds the link. */
  readonly holder: Source;
}

/** The links of a source to others that are on file, then those of others to it. */
export function linksOf(source: Source, sources: readonly Source[]): readonly SeenLink[] {
  const byId = new Map(sources.map((one) => [one.id, one]));
  const own = source.relations.flatMap((relation): SeenLink[] => {
    const other = byId.get(relation.source);
    return other === undefined ? [] : [{ relation, other, back: false, holder: source }];
  });
  const back = sources.flatMap((other) =>
    other.relations
      .filter((relation) => relation.source === source.id)
      .map((relation): SeenLink => ({ relation, other, back: true, holder: other })),
  );
  return [...own, ...back];
}
