/** Stand between cells and between rows where a sheet crosses from page to page. */
export const CELL = '\u001f';
export const ROW = '\u001e';
