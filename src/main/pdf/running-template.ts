function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * A line at the head or the foot of each page as HTML for printToPDF, for words in letters that our own
 * typefaces do not have. `{page}` and `{pages}` become the numbers; everything else is text. Its page
 * loads no font, so it stands in the system's; and it is laid out anew for each page, which costs half
 * as much again as the pages themselves.
 */
export function runningTemplate(line: string, place: 'head' | 'foot'): string {
  if (line === '') return '<span></span>';
  const words = escaped(line)
    .replaceAll('{page}', '<span class="pageNumber"></span>')
    .replaceAll('{pages}', '<span class="totalPages"></span>');
  const style =
    'width:100%;padding:0 0.787in;font-size:7.5px;color:#555;' +
    `text-align:${place === 'head' ? 'left' : 'center'};font-family:sans-serif`;
  return `<div style="${style}">${words}</div>`;
}
