import { describe, expect, it } from 'vitest';
import { proposePassphrase } from './propose-passphrase';
import { loadMeasure } from './strength';

describe('the strength of a passphrase', () => {
  it('refuses what is guessed, however long', async () => {
    const measure = await loadMeasure();
    expect(measure('passwordpassword').good).toBe(false);
    expect(measure('qwertyuiop1234567890').good).toBe(false);
    expect(measure('Vigil2024!').good).toBe(false);
    expect(measure('aaaaaaaaaaaaaaaaaaaaaaaa').good).toBe(false);
  });

  it('refuses what is short, however wild', async () => {
    const measure = await loadMeasure();
    expect(measure('x9$Lq!v7#Z').longEnough).toBe(false);
    expect(measure('x9$Lq!v7#Z').good).toBe(false);
  });

  it('takes every passphrase that Vigil proposes', async () => {
    const measure = await loadMeasure();
    for (let i = 0; i < 50; i += 1) expect(measure(proposePassphrase()).good).toBe(true);
  });

  it('measures a very long one in time', async () => {
    const measure = await loadMeasure();
    const start = performance.now();
    expect(measure(proposePassphrase().repeat(100)).good).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
