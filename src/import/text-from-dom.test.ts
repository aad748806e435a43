import { describe, expect, it } from 'vitest';
import { element, markup } from './markup-for-tests';
import { elementsOf, type MarkupNode } from './markup-node';
import { textFromDom, type WalkedText } from './text-from-dom';

function show({ text, blocks }: WalkedText): string[] {
  return blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`);
}

describe('textFromDom', () => {
  it('collapses white space as a browser does and parts blocks', () => {
    const walked = textFromDom(
      markup(
        '<body>\n <h1>The\n  case</h1> <p>One <b>bold</b>word,<br>two\u00a0 words </p>loose<p>  </p></body>',
      ),
    );
    expect(walked.text).toBe('The case\n\nOne boldword,\ntwo\u00a0 words\n\nloose');
    expect(show(walked)).toEqual([
      'heading: The case',
      'paragraph: One boldword,\ntwo\u00a0 words',
      'paragraph: loose',
    ]);
    expect(walked.blocks[0]).toMatchObject({ level: 1 });
  });

  it('marks what is not in a known article as furniture, whatever its tags say', () => {
    const page = markup('<div><p>Menu</p></div><header><p>The <b>case</b></p></header>');
    const article = elementsOf(page, 'header').flatMap((header) => elementsOf(header, 'p', 'b'));
    const walked = textFromDom(page, undefined, {
      holds: (node) => article.includes(node as MarkupNode),
    });
    expect(walked.blocks.map(({ furniture }) => furniture)).toEqual([true, false]);
  });

  it('leaves out what no reader sees, and says what', () => {
    const walked = textFromDom(
      markup(
        '<head><title>T</title></head><body><script>bad()</script><style>p{}</style><p>Seen</p>' +
          '<img src="x"><iframe>frame</iframe><p hidden>h</p><p style="color:red; display: none">d</p>' +
          '<input value="v"><noscript><p>No script.</p></noscript><template>t</template></body>',
      ),
    );
    expect(walked.text).toBe('Seen\n\nNo script.');
    expect(walked.dropped).toEqual([
      { what: 'scripts', count: 1 },
      { what: 'images', count: 1 },
      { what: 'embedded-pages', count: 1 },
      { what: 'hidden-text', count: 2 },
      { what: 'form-fields', count: 1 },
    ]);
  });

  it('asks which elements style sheets hide', () => {
    const page = markup('<p class="off">No</p><p>Yes</p>');
    expect(textFromDom(page, (node) => node.getAttribute?.('class') === 'off').text).toBe('Yes');
  });

  it('keeps lists with their depth and quotations', () => {
    const walked = textFromDom(
      markup(
        '<ul><li>One<ul><li>Deep</li></ul></li><li><p>Two</p></li></ul><blockquote><p>Q</p></blockquote>',
      ),
    );
    expect(show(walked)).toEqual([
      'list-item: One',
      'list-item: Deep',
      'list-item: Two',
      'quotation: Q',
    ]);
    expect(walked.blocks.map((block) => block.level)).toEqual([1, 2, 1, undefined]);
    expect(walked.text).toBe('One\nDeep\nTwo\n\nQ');
  });

  it('keeps tables as cells with row and column', () => {
    const walked = textFromDom(
      markup(
        '<table><caption>Held</caption><thead><tr><th>Name</th><th>Place</th></tr></thead>' +
          '<tbody><tr><td>A <p>B</p></td><td></td></tr><tr><td>C</td><td>D</td></tr></tbody></table><p>x</p>',
      ),
    );
    expect(walked.text).toBe('Held\n\nName\tPlace\nA\nB\nC\tD\n\nx');
    const cells = walked.blocks.filter((block) => block.kind === 'table-cell');
    expect(cells.map((block) => [block.cell?.row, block.cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
  });

  it('reads a layout table as paragraphs', () => {
    const walked = textFromDom(
      markup('<table><tr><td><h1>Title</h1></td><td><p>Words</p></td></tr></table>'),
    );
    expect(show(walked)).toEqual(['heading: Title', 'paragraph: Words']);
  });

  it('marks what is round the article as furniture', () => {
    const walked = textFromDom(
      markup(
        '<header>Site</header><nav><a>Home</a></nav><article><header><h1>Head</h1></header><p>Body</p>' +
          '</article><div role="navigation">More</div><footer>Foot</footer>',
      ),
    );
    const article = walked.blocks.filter((block) => block.furniture !== true);
    expect(article.map((block) => walked.text.slice(block.start, block.end))).toEqual([
      'Head',
      'Body',
    ]);
    expect(walked.blocks).toHaveLength(6);
  });

  it('keeps preformatted text as it stands', () => {
    const walked = textFromDom(markup('<pre>a\n\n  b  c\n</pre><p>d</p>'));
    expect(walked.text).toBe('a\n\n  b  c\n\nd');
    expect(walked.blocks[0]?.kind).toBe('preformatted');
  });

  it('does not follow a document deeper than any real one', () => {
    let deep = element('p', {}, 'bottom');
    for (let depth = 0; depth < 3000; depth += 1) deep = element('div', {}, deep);
    const walked = textFromDom(element('body', {}, 'top', deep));
    expect(walked.text).toBe('top');
    expect(walked.dropped).toEqual([{ what: 'other-parts', count: 1 }]);
  });
});
