import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, '../../shared/style/tokens.css'), 'utf8');
const paint = readFileSync(join(import.meta.dirname, 'paint.css'), 'utf8');

const themes = [
  { selector: ':root', prefix: '' },
  { selector: ":root[data-theme='dark']", prefix: ":root[data-theme='dark'] " },
];

/** The value of a token in the block that `selector` opens. */
function token(selector: string, name: string): string | undefined {
  const from = tokens.indexOf(`\n${selector} {`);
  const block = tokens.slice(from, tokens.indexOf('\n}', from));
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
}

describe('the colours of passages', () => {
  const rules = [...paint.matchAll(/^(.*)::highlight\(vigil-(\w+)\) \{([^}]*)\}/gm)];

  it('are painted in both themes, for all eight hues and what lies over them', () => {
    for (const { prefix } of themes) {
      const named = rules.filter(([, before]) => before === prefix).map(([, , name]) => name);
      expect(named).toHaveLength(11);
      expect(new Set(named).size).toBe(11);
    }
  });

  it('are those of the tokens they name', () => {
    for (const { selector, prefix } of themes) {
      for (const [, before, name, body = ''] of rules) {
        if (before !== prefix) continue;
        const values = [...body.matchAll(/(#[0-9a-f]{6}); \/\* ([\w-]+) \*\//g)];
        expect(values.length, name).toBeGreaterThan(0);
        for (const [, value, named = ''] of values) {
          expect(value, `${named} of ${name}`).toBe(token(selector, named));
        }
      }
    }
  });

  it('differ by their line too, not by colour alone', () => {
    const lines = rules
      .filter(([, before]) => before === '')
      .slice(0, 8)
      .map(([, , , body = '']) => /text-decoration: (.*) #/.exec(body)?.[1]);
    expect(new Set(lines).size).toBe(8);
  });
});
