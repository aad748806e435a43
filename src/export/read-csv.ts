/**
 * The rows of a CSV text by RFC 4180: commas, doubled quotes, lines ended by CRLF or LF, inside quotes
 * both belong to the cell. A byte order mark before it and one newline behind it are left out. For
 * tables Vigil wrote itself; a table of others is read by the import.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let at = 0; at < whole.length; at += 1) {
    const unit = whole[at] ?? '';
    if (quoted) {
      if (unit !== '"') cell += unit;
      else if (whole[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (unit === '"' && cell === '') quoted = true;
    else if (unit === ',') {
      row.push(cell);
      cell = '';
    } else if (unit === '\n' || (unit === '\r' && whole[at + 1] === '\n')) {
      if (unit === '\r') at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += unit;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
