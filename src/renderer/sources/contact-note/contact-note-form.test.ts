import { describe, expect, it } from 'vitest';
import { addSource } from '../../../casebook/commands/add-source';
import { contactNoteInput, newContactNote } from './contact-note-form';

const now = new Date(2026, 0, 31, 9, 5);
const frozen = { text: 'He was moved last night.', blocks: [], language: 'en' };

describe('a contact note', () => {
  it('needs nothing but the words: this minute, by telephone, confidential', () => {
    const form = { ...newContactNote(now), words: frozen.text };
    const input = contactNoteInput(form, frozen, { channel: 'phone call', who: null }, 'en');
    expect(addSource.input.safeParse(input).success).toBe(true);
    expect(input).toMatchObject({
      sourceKind: 'contact-note',
      release: 'confidential',
      contact: { at: { edtf: '2026-01-31', hour: '09:05' }, channel: 'phone', who: null },
    });
    expect(input.title).toContain('phone call');
    expect(input.title).toContain('2026');
  });

  it('is called by its title, or by the channel and the person', () => {
    const form = newContactNote(now);
    const words = { channel: 'visit', who: 'A mother' };
    expect(contactNoteInput(form, frozen, words, 'en').title).toMatch(/^visit, A mother, /);
    expect(contactNoteInput({ ...form, title: ' Her call ' }, frozen, words, 'en').title).toBe(
      'Her call',
    );
  });

  it('keeps a time as it was said where it cannot be read', () => {
    const form = { ...newContactNote(now), at: 'the evening before the hearing' };
    const input = contactNoteInput(form, frozen, { channel: 'visit', who: null }, 'en');
    expect(input.contact?.at).toMatchObject({
      written: 'the evening before the hearing',
      edtf: null,
    });
  });
});
