/** A file as Chromium writes it: plain objects numbered from 1, one table of places, the second its root. */
export function plainPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places: string[] = [];
  objects.forEach((body, at) => {
    places.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
  });
  const startxref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\n`;
  return Buffer.from(`${text}startxref\n${startxref}\n%%EOF\n`, 'latin1');
}
