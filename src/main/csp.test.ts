import { describe, expect, it } from 'vitest';
import { policies } from './csp';

describe('the policies', () => {
  it('give the casebook page exactly what the design says', () => {
    expect(policies.casebook).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
        "font-src 'self'; worker-src 'self'; connect-src 'none'; frame-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types vigil",
    );
  });

  it.each(Object.entries(policies))('let %s reach no network and make no code', (_role, policy) => {
    const directives = policy.split('; ');
    expect(directives[0]).toBe("default-src 'none'");
    expect(directives).toContain("connect-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|wss?:|nonce/);
    expect(policy).not.toContain('data:');
  });

  it('let neither the reader nor the printer nor a worker start workers', () => {
    expect(policies.reader).toContain("worker-src 'none'");
    expect(policies.printer).toContain("worker-src 'none'");
    expect(policies.part).toContain("worker-src 'none'");
  });
});
