import { describe, expect, it } from 'vitest';
import { channels, isChannel } from './channels';
import { shapes } from './contract';
import { failureCodes, hostFailure } from './failure';

describe('the contract', () => {
  it('has a shape for every channel and for no other', () => {
    expect(Object.keys(shapes).toSorted()).toEqual(Object.keys(channels).toSorted());
  });

  it('gives every channel a role, a state and one line of meaning', () => {
    for (const [name, rule] of Object.entries(channels)) {
      expect(rule.roles.length, name).toBeGreaterThan(0);
      expect(rule.states.length, name).toBeGreaterThan(0);
      expect(rule.meaning, name).toMatch(/^[A-Z].{10,90}\.$/);
    }
  });

  it('lets the reader and the printer reach nothing of the casebook', () => {
    const foreign = Object.entries(channels).filter(
      ([name, rule]) =>
        !name.startsWith('reader.') &&
        !name.startsWith('printer.') &&
        (rule.roles as readonly string[]).some((role) => role !== 'casebook'),
    );
    expect(foreign.map(([name]) => name)).toEqual(['log.report']);
  });

  it('knows a channel by its own name and shape alone', () => {
    expect(isChannel('app.status', 'call')).toBe(true);
    expect(isChannel('app.status', 'event')).toBe(false);
    expect(isChannel('toString', 'call')).toBe(false);
    expect(isChannel(42, 'call')).toBe(false);
  });

  it.each([
    ['files.saveAs', { purpose: 'pdf', suggestedName: '../x.pdf' }],
    ['files.saveAs', { purpose: 'pdf', suggestedName: 'a\0.pdf' }],
    ['attachments.read', { name: '../../header' }],
    ['snapshots.read', { name: '.hidden' }],
    ['journal.cut', { at: -1 }],
    ['log.report', { code: 'crash', where: 'the name of a person' }],
  ] as const)('refuses malformed input to %s', (name, input) => {
    expect(shapes[name].input.safeParse(input).success).toBe(false);
  });

  it('refuses bytes that are a view on a larger buffer', () => {
    const pool = new Uint8Array(8192);
    const schema = shapes['journal.append'].input;
    expect(schema.safeParse({ frame: pool.subarray(8, 16) }).success).toBe(false);
    expect(schema.safeParse({ frame: pool.slice(8, 16) }).success).toBe(true);
  });
});

describe('hostFailure', () => {
  it('keeps the codes the Host knows and calls every other one refused', () => {
    expect(hostFailure({ code: 'disk-full', detail: '' })).toEqual({ code: 'disk-full' });
    expect(hostFailure({ code: 'io', detail: 'EIO' })).toEqual({ code: 'io', detail: 'EIO' });
    expect(hostFailure({ code: 'wrong-state', detail: '' })).toEqual({
      code: 'refused',
      detail: 'wrong-state',
    });
    const known = ['disk-full', 'read-only', 'io', 'not-found', 'exists', 'refused'];
    for (const code of failureCodes) {
      expect(known).toContain(hostFailure({ code, detail: '' }).code);
    }
  });
});
