import { describe, expect, it } from 'vitest';
import { countPages, withoutMarks } from './marks';

const info =
  '1 0 obj\n<</Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Electron/25.1.1)\n' +
  "/Producer (Skia/PDF m114)\n/CreationDate (D:20261122150000+00'00')\n" +
  '/Title (A brief)\n/ModDate <443A32303236>>>\nendobj\n';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function text(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

describe('withoutMarks', () => {
  it('overwrites program, versions and dates, and moves nothing', () => {
    const clean = text(withoutMarks(bytes(info)));
    expect(clean).toHaveLength(info.length);
    expect(clean).not.toMatch(/Electron|Linux|Skia|2026|443A/);
    expect(clean).toContain('/Title (A brief)');
    expect(clean).toMatch(/\/Creator \( +\)\n\/Producer \( +\)\n\/CreationDate \( +\)/);
    expect(clean).toMatch(/\/ModDate < +>>>\nendobj/);
  });

  it('takes an escaped bracket for no end of the string', () => {
    const clean = text(withoutMarks(bytes('/Creator (a smile :\\) on Linux) /Title (x)')));
    expect(clean).toMatch(/^\/Creator \( {20}\) \/Title \(x\)$/);
  });

  it('leaves a string without an end alone, and what it was given', () => {
    const broken = bytes('/Creator (never ends');
    expect(withoutMarks(broken)).toEqual(broken);
    const given = bytes(info);
    withoutMarks(given);
    expect(text(given)).toBe(info);
  });

  it('gives bytes with a buffer of their own', () => {
    const clean = withoutMarks(Buffer.from(info));
    expect(clean.buffer.byteLength).toBe(clean.byteLength);
  });
});

describe('countPages', () => {
  it('takes the root of the page tree', () => {
    const tree =
      '<</Type /Pages\n/Count 8>> <</Type /Pages /Kids [1 0 R] /Count 12>> <</Type /Page>>';
    expect(countPages(bytes(tree))).toBe(12);
  });

  it('is null where no tree is to be seen', () => {
    expect(countPages(bytes('%PDF-1.7 /ObjStm'))).toBeNull();
  });
});
