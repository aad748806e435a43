import { useMemo } from 'react';
import { describe } from '../../../anchoring/describe';
import type { Annotation } from '../../../domain/annotation';
import type { Evidence } from '../../../domain/claim';
import { readDate } from '../../../domain/read-date';
import { showDate } from '../../../domain/show-date';
import type { MemberId } from '../../../domain/ids';
import type { Source } from '../../../domain/source';
import { useCasebook } from '../../shared/casebook/context';
import { useRun } from '../../shared/casebook/run';
import { language, t } from '../../shared/catalogue';
import { showToast } from '../../shared/overlays/toasts';
import { navigate } from '../../shared/routing/router';
import { scriptOf } from '../claim/claim-form';
import { appealForm } from './appeal-form';
import { countInput } from './count-input';
import type { Place, Suggestion } from './suggestion';
import { readMentions } from './use-suggestions';

type Link = Annotation['links'][number];

export type Standing = 'case' | 'voice';

export interface Accepting {
  /**
   * Does what a suggestion proposes: marks its first place, with a link to who is on file, with a
   * new record that rests on it, or with what was read. False where something was not saved.
   */
  accept(one: Suggestion, standing: Standing, quiet?: boolean): Promise<boolean>;
  /** Marks the first place with a link to somebody else than was proposed. */
  linkTo(one: Suggestion, link: Link): Promise<boolean>;
  /** Opens the form of a new appeal, filled in as far as the text goes; nothing is saved yet. */
  draftAppeal(one: Suggestion): Promise<void>;
  /** Puts suggestions away for good; undo brings them back. */
  dismiss(ones: readonly Suggestion[]): Promise<void>;
}

const formKey = 'appeal:new';

/** What can be done with the suggestions of a source. */
export function useAccepting(source: Source, version: number, text: string): Accepting {
  const run = useRun();
  const { client, drafts } = useCasebook();
  return useMemo(() => {
    const { id } = source;

    /** The passage at a place: the one that is there, with what is added, or a new one. */
    async function mark(
      { start, end }: Place,
      about: { readonly link?: Link; readonly comment?: string },
      quiet: boolean,
    ): Promise<MemberId | null> {
      const { link, comment } = about;
      const there = client.store.get('source', id)?.annotations.find((one) => {
        return (
          one.version === version && one.selectors.start === start && one.selectors.end === end
        );
      });
      if (there !== undefined) {
        const links = link === undefined ? there.links : [...new Set([...there.links, link])];
        // One that lay in Trash comes back: it is wanted again.
        const member = {
          ...there,
          trashed: null,
          links,
          comment: there.comment || (comment ?? ''),
        };
        const place = { kind: 'source', id, list: 'annotations' } as const;
        return (await run('edit-member', { ...place, member }, { quiet })).ok ? there.id : null;
      }
      const selectors = describe(text, start, end);
      if (selectors === null) return null;
      const given = { ...(link !== undefined && { links: [link] }), ...(comment && { comment }) };
      const done = await run(
        'mark-passage',
        { source: id, version, selectors, ...given },
        { quiet },
      );
      return done.ok ? (done.value.created as MemberId) : null;
    }

    async function putOnFile(
      one: Suggestion & { readonly kind: 'person' | 'organisation' },
      standing: Standing,
      quiet: boolean,
    ): Promise<boolean> {
      const annotation = await mark(one.places[0], {}, true);
      if (annotation === null) return false;
      const { name } = one.mention;
      const about = { name, script: scriptOf(name), evidence: [evidenceOf(source, annotation)] };
      const done =
        one.kind === 'person'
          ? await run('add-detainee', { ...about, standing }, { quiet })
          : await run('add-organisation', about, { quiet });
      return done.ok;
    }

    async function putCountOnFile(
      one: Suggestion & { readonly kind: 'count' },
      quiet: boolean,
    ): Promise<boolean> {
      const annotation = await mark(one.places[0], { comment: readingOf(one) }, true);
      if (annotation === null) return false;
      const evidence = [evidenceOf(source, annotation)];
      const count = countInput(one.mention, source.published);
      return (await run('add-count', { ...count, evidence }, { quiet })).ok;
    }

    return {
      async accept(one, standing, quiet = false) {
        switch (one.kind) {
          case 'person':
          case 'organisation': {
            const { ref } = one.mention;
            if (ref === null) return putOnFile(one, standing, quiet);
            return (await mark(one.places[0], { link: ref as Link }, quiet)) !== null;
          }
          case 'count':
            return putCountOnFile(one, quiet);
          case 'date':
            return (await mark(one.places[0], { comment: readingOf(one) }, quiet)) !== null;
          case 'appeal':
            return false;
        }
      },
      linkTo: async (one, link) => (await mark(one.places[0], { link }, false)) !== null,
      async draftAppeal(one) {
        if (one.kind !== 'appeal') return;
        const place = { screen: 'appeals', params: { adding: true } } as const;
        if (drafts.get(formKey) === undefined) {
          const annotation = await mark(one.places[0], {}, true);
          if (annotation === null) return;
          // Read again: whom it names may have been put on file since.
          const found = await readMentions(client.store, source.published?.edtf ?? null, text);
          const draft = found.appeals.find(({ start }) => start === one.draft.start) ?? one.draft;
          drafts.set(formKey, appealForm(draft, evidenceOf(source, annotation)), place);
        } else showToast({ tone: 'plain', words: t('mentions.appealOpen') });
        navigate(place.screen, place.params);
      },
      async dismiss(ones) {
        const before = client.store.get('source', id)?.dismissedMentions ?? [];
        const dismissedMentions = [...new Set([...before, ...ones.map(({ key }) => key)])];
        await run('edit-record', { kind: 'source', id, fields: { dismissedMentions } });
      },
    };
  }, [run, client, drafts, source, version, text]);
}

/** What was read out of the words of a date or a count: the comment of its passage. */
export function readingOf(one: Suggestion & { readonly kind: 'date' | 'count' }): string {
  if (one.kind === 'date') {
    const date = showDate(readDate(one.mention.edtf), language());
    return one.mention.inferred ? t('mentions.dateInferred', { date }) : date;
  }
  const { value, upTo, bound, what } = one.mention;
  const number = new Intl.NumberFormat(language());
  const count = number.format(value);
  if (bound === 'range' && upTo !== null) {
    return t('mentions.count.range', { count, upTo: number.format(upTo), what });
  }
  return t(`mentions.count.${bound}`, { count, what });
}

function evidenceOf(source: Source, annotation: MemberId): Evidence {
  return { source: source.id, locator: { kind: 'text', annotation } };
}
