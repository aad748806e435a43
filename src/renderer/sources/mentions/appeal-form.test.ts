import { describe, expect, it } from 'vitest';
import { newId } from '../../../domain/ids';
import { findMentions } from '../../../domain/names';
import { appealForm } from './appeal-form';

const id = newId('detainee');
const body = newId('organisation');
const evidence = {
  source: newId('source'),
  locator: { kind: 'text' as const, annotation: newId('member') },
};

function formOf(text: string) {
  const known = [
    { id, names: ['Rəşad Məmmədli'] },
    { id: body, names: ['Northern Human Rights Forum'], kind: 'organisation' as const },
  ];
  const [draft] = findMentions(text, known, { published: '2024-03-15' }).appeals;
  if (draft === undefined) throw new Error('no appeal was found');
  return appealForm(draft, evidence);
}

describe('the form of a likely appeal', () => {
  it('holds who asks what for whom, by record where they are on file', () => {
    const form = formOf(
      'On 14 March 2024 the Northern Human Rights Forum called for the release of Rashad Mammadli.',
    );
    expect(form.issuers).toEqual([{ kind: 'organisation', id: body, as: null }]);
    expect(form.people).toMatchObject([{ person: { detainee: id } }]);
    expect(form.asks.map(({ ask }) => ask)).toContain('release');
    expect(form.date).toBe('2024-03-14');
    expect(form.documents).toEqual([evidence]);
  });

  it('keeps issuers who are no names in the words of the text', () => {
    const form = formOf(
      'Seventeen organisations urged the authorities to release Rashad Mammadli.',
    );
    expect(form.issuers).toEqual([{ kind: 'named', name: 'Seventeen organisations' }]);
    expect(form.summary).toContain('Seventeen organisations urged');
  });

  it('cuts a long sentence for its title alone', () => {
    const form = formOf(
      `Seventeen ${'very '.repeat(40)}old organisations urged the court to release him.`,
    );
    expect(form.title.length).toBe(120);
    expect(form.summary).toContain('release him');
  });
});
