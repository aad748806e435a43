import { runningFaces } from './running-fonts';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * A line at the head or the foot of each page as HTML for printToPDF. `{page}` and `{pages}` become
 * the numbers; everything else is text. The words stand in the fonts of `runningFaces`.
 */
export function runningTemplate(line: string, place: 'head' | 'foot'): string {
  if (line === '') return '<span></span>';
  const faces = runningFaces(`${line}0`);
  const rules = faces
    .map(({ family, address }) => `@font-face{font-family:"${family}";src:url(${address})}`)
    .join('');
  const families = faces.map(({ family }) => `'${family}'`).join(',');
  const words = escaped(line)
    .replaceAll('{page}', '<span class="pageNumber"></span>')
    .replaceAll('{pages}', '<span class="totalPages"></span>');
  const style =
    'width:100%;padding:0 15mm;font-size:7.5px;color:#555;' +
    `text-align:${place === 'head' ? 'left' : 'center'};font-family:${families},sans-serif`;
  return `<style>${rules}</style><div style="${style}">${words}</div>`;
}
