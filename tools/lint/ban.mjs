/** What a ban looks for; every list is optional. @typedef {object} Banned
 * @property {string[]} [globals] names that reach the environment: `fetch`, also `window.fetch`
 * @property {string[]} [properties] a property of any object: `element.innerHTML`
 * @property {string[]} [members] a property of one named object: `shell.openPath`
 * @property {string[]} [calls] members banned only when called without an argument or constructed
 *   so: `Date.now`, `new Date`
 * @property {string[]} [attributes] JSX attributes
 * @property {string[]} [modules] module names, with or without `node:`
 * @property {Record<string, string[]>} [imports] names banned from one module
 * @property {string} message what to use instead
 */

const windows = ['window', 'globalThis', 'self'];

/**
 * A lint rule that refuses names and says what to use instead. It follows names, not values: a
 * name put together at run time is out of its reach.
 *
 * @param {Banned} banned
 * @returns {import('eslint').Rule.RuleModule}
 */
export function ban(banned) {
  const globals = new Set(banned.globals);
  const properties = new Set(banned.properties);
  const members = new Set(banned.members);
  const calls = new Set(banned.calls);
  const attributes = new Set(banned.attributes);
  const modules = new Set(banned.modules?.flatMap((name) => [name, `node:${name}`]));
  const imports = banned.imports ?? {};

  return {
    meta: { type: 'problem', messages: { banned: banned.message }, schema: [] },
    create(context) {
      /** @param {import('estree').Node | import('estree').Identifier} node */
      function refuse(node) {
        context.report({ node, messageId: 'banned' });
      }

      /** @param {import('estree').Node} node @param {unknown} source */
      function checkModule(node, source) {
        if (typeof source === 'string' && modules.has(source)) {
          refuse(node);
        }
      }

      return {
        'Program:exit'(node) {
          const scope = context.sourceCode.getScope(node);
          // Names of the environment are unresolved, or resolved to a variable nobody defined.
          const undefinedHere = scope.variables.filter((variable) => variable.defs.length === 0);
          for (const reference of [
            ...scope.through,
            ...undefinedHere.flatMap((variable) => variable.references),
          ]) {
            if (globals.has(reference.identifier.name)) {
              refuse(/** @type {import('estree').Identifier} */ (reference.identifier));
            }
          }
        },
        MemberExpression(node) {
          const property = nameOf(node.property, node.computed);
          const object = node.object.type === 'Identifier' ? node.object.name : '';
          if (
            properties.has(property) ||
            members.has(`${object}.${property}`) ||
            (windows.includes(object) && globals.has(property))
          ) {
            refuse(node);
          }
        },
        CallExpression(node) {
          const callee = node.callee;
          if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
            if (calls.has(`${callee.object.name}.${nameOf(callee.property, callee.computed)}`)) {
              refuse(node);
            }
          } else if (callee.type === 'Identifier') {
            const first = node.arguments[0];
            if (calls.has(callee.name) && node.arguments.length === 0) {
              refuse(node);
            } else if (callee.name === 'require' && first?.type === 'Literal') {
              checkModule(node, first.value);
            }
          }
        },
        NewExpression(node) {
          if (
            node.callee.type === 'Identifier' &&
            node.arguments.length === 0 &&
            calls.has(`new ${node.callee.name}`)
          ) {
            refuse(node);
          }
        },
        // A selector, not a node type: the rule's types do not know JSX.
        /** @param {import('estree').Node} node */
        'JSXAttribute > JSXIdentifier'(node) {
          if (attributes.has(context.sourceCode.getText(node))) {
            refuse(node);
          }
        },
        ImportDeclaration(node) {
          checkModule(node, node.source.value);
          const names = imports[String(node.source.value)] ?? [];
          for (const specifier of node.specifiers) {
            if (
              specifier.type === 'ImportSpecifier' &&
              specifier.imported.type === 'Identifier' &&
              names.includes(specifier.imported.name)
            ) {
              refuse(specifier);
            }
          }
        },
        ImportExpression(node) {
          if (node.source.type === 'Literal') {
            checkModule(node, node.source.value);
          }
        },
      };
    },
  };
}

/** @param {import('estree').Node} property @param {boolean} computed */
function nameOf(property, computed) {
  if (property.type === 'Identifier' && !computed) {
    return property.name;
  }
  return property.type === 'Literal' ? String(property.value) : '';
}
