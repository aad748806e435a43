import { relative } from 'node:path';

const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'constants', 'types', 'misc'];

/**
 * A lint rule on paths: a folder or a file named for nothing in particular collects everything.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noDrawers = {
  meta: {
    type: 'problem',
    messages: {
      drawer: '"{{name}}" is a drawer for anything: name the folder or file by what it is about.',
    },
    schema: [],
  },
  create(context) {
    return {
      Program(node) {
        const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
        for (const part of path.split('/')) {
          const name = part.replace(/\..*$/, '').toLowerCase();
          if (drawers.includes(name)) {
            context.report({ node, messageId: 'drawer', data: { name: part } });
          }
        }
      },
    };
  },
};
