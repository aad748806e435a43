import { relative } from 'node:path';

const announcer = /[\\/]dist[\\/]private[\\/]live-announcer[\\/]LiveAnnouncer\.(mjs|js|cjs)$/;
const sink = /\.innerHTML = ''/g;

/**
 * A Vite plugin: react-aria's LiveAnnouncer empties its two logs by `innerHTML = ''`, which the
 * page's Trusted Types policy refuses with an exception inside an effect, and React then removes
 * the whole tree. `replaceChildren()` does the same without an HTML sink.
 *
 * The build stops when the module is there but the text is not: then an upgrade of react-aria has
 * changed it, and someone must look.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutHtmlSink() {
  return {
    name: 'vigil:without-html-sink',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!announcer.test(file)) {
        return null;
      }
      const clean = code.replace(sink, '.replaceChildren()');
      if (clean === code || clean.includes('innerHTML')) {
        this.error(
          `${relative(process.cwd(), file)}: the text ".innerHTML = ''" is not as expected; ` +
            'look at tools/build/without-html-sink.mjs before the page goes out',
        );
      }
      return { code: clean, map: null };
    },
  };
}
