import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { facesOf, saidIn } from './scan';

const words = new Map([['a field', 'Qzcanaryword']]);
const big = Buffer.from('Qzcanaryword', 'utf16le').swap16();

describe('the scanner', () => {
  it.each([
    ['as it is', Buffer.from('x Qzcanaryword y')],
    ['in UTF-16', Buffer.from('x Qzcanaryword y', 'utf16le')],
    ['in hexadecimal, as PDF writes a title', Buffer.from(big.toString('hex').toUpperCase())],
    ['in base64', Buffer.from(Buffer.from('some Qzcanaryword here').toString('base64'))],
    ['in a zip', Buffer.from(zipSync({ 'a.xml': Buffer.from('<t>Qzcanaryword</t>') }))],
    ['as a name in a zip', Buffer.from(zipSync({ 'Qzcanaryword.xml': new Uint8Array(1) }))],
  ])('finds a word %s', async (_how, bytes) => {
    expect(saidIn(await facesOf('a.bin', bytes), words)).toEqual(['a field']);
  });

  it('finds nothing where nothing is', async () => {
    expect(saidIn(await facesOf('a.bin', Buffer.from('Qz canary word')), words)).toEqual([]);
  });
});
