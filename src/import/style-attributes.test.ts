import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN_STYLE, renameStyleAttributes } from './style-attributes';

describe('the style attributes of a page', () => {
  it.each([
    ['<p style="color:red">a</p>', `<p ${OWN_STYLE}="color:red">a</p>`],
    ["<p class='x' STYLE='a:b'>", `<p class='x' ${OWN_STYLE}='a:b'>`],
    ['<p\nstyle = none id=y>', `<p\n${OWN_STYLE} = none id=y>`],
    ['<br/style=x>', `<br/${OWN_STYLE}=x>`],
    ['<a title="style=no > style=no" style=x>', `<a title="style=no > style=no" ${OWN_STYLE}=x>`],
    ['<p data-style="x" style>', `<p data-style="x" ${OWN_STYLE}>`],
  ])('are named anew: %s', (markup, renamed) => {
    // A bare name has no sign of equality; the page has one elsewhere.
    expect(renameStyleAttributes(`${markup}<i style=1>`)).toBe(`${renamed}<i ${OWN_STYLE}=1>`);
  });

  it.each([
    'Words that say style="x" are words.',
    '<!-- <p style="x"> --> 1 < 2 style=3',
    '<script>var a = \'<p style="x">\';</script>',
    '<textarea><p style="x"></textarea>',
    '<style>p[style="x"] { color: red }</style>',
  ])('and nothing else is: %s', (markup) => {
    expect(renameStyleAttributes(markup)).toBe(markup);
  });

  it('are found after text that is no markup', () => {
    const page = '<SCRIPT>"<p style=1>"</Script ><p style="x">';
    expect(renameStyleAttributes(page)).toBe(page.replace('p style="x"', `p ${OWN_STYLE}="x"`));
  });

  it('are all that changes, whatever the markup', () => {
    const piece = fc.constantFrom(
      ...['<', '>', 'p', ' ', 'style', '=', '"', "'", '/', 'x', '<p ', '<!--', '-->', '</', '\n'],
      ...['script', 'style="a"', '<p style="a">'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markup = pieces.join('');
        expect(renameStyleAttributes(markup).replaceAll(OWN_STYLE, 'style')).toBe(markup);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to a page that never ends a quote or a tag', () => {
    const hostile = `<p style=1>${"<a '".repeat(200_000)}`;
    expect(renameStyleAttributes(hostile)).toHaveLength(hostile.length + OWN_STYLE.length - 5);
  });
});
