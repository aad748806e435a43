import { describe, expect, it } from 'vitest';
import { holdsBytes } from './holds-bytes';

const bytes = Uint8Array.from('aab/EncryptedPayload', (unit) => unit.charCodeAt(0));

describe('holdsBytes', () => {
  it('finds a mark also after a false start and at the very end', () => {
    expect(holdsBytes(bytes, 'ab/')).toBe(true);
    expect(holdsBytes(bytes, 'Payload')).toBe(true);
  });

  it('finds none that is cut off', () => {
    expect(holdsBytes(bytes, 'Payloads')).toBe(false);
    expect(holdsBytes(bytes.subarray(0, 10), '/EncryptedPayload')).toBe(false);
  });
});
