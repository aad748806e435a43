import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../setup/paths.mjs';
import { withoutHtmlSink } from './without-html-sink.mjs';

const path = inRoot('node_modules/react-aria/dist/private/live-announcer/LiveAnnouncer.mjs');

/**
 * Runs the plugin on one file as Vite does.
 *
 * @param {string} code
 * @param {string} id
 * @returns {{ code: string } | null}
 */
function transformed(code, id) {
  const { transform } = withoutHtmlSink();
  if (typeof transform !== 'function') {
    throw new Error('the plugin has no transform');
  }
  const context = {
    error(/** @type {string} */ message) {
      throw new Error(message);
    },
  };
  return Reflect.apply(transform, context, [code, id]);
}

describe('the build without an HTML sink', () => {
  it("takes both out of react-aria's announcer", () => {
    const code = readFileSync(path, 'utf8');
    expect(code.split('innerHTML')).toHaveLength(3);
    const clean = transformed(code, `${path}?v=1`);
    expect(clean?.code).not.toContain('innerHTML');
    expect(clean?.code.split('Log.replaceChildren();')).toHaveLength(3);
  });

  it('stops when an upgrade has changed the text', () => {
    expect(() => transformed("log.textContent = '';", path)).toThrow('not as expected');
    expect(() => transformed("a.innerHTML = ''; b.innerHTML = c;", path)).toThrow(
      'not as expected',
    );
  });

  it('leaves every other file as it is', () => {
    expect(transformed("a.innerHTML = '';", inRoot('src/renderer/a.ts'))).toBeNull();
  });
});
