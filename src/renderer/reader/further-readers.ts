import type { ReaderMain } from './ask-main';
import type { FurtherReaders } from '../../import/read-file';

/**
 * Readers that bring a library of their own, one each; a library is loaded only when a file of its
 * kind is read.
 */
export function furtherReaders(main: ReaderMain): FurtherReaders {
  return {
    async pdf(bytes, options) {
      const { readPdf } = await import('./read-pdf-here');
      return readPdf(main, bytes, options);
    },
    async docx(bytes) {
      const { readDocx } = await import('../../import/docx/read-docx');
      return readDocx(bytes);
    },
    async picture(bytes) {
      const { readPicture } = await import('./read-picture');
      return readPicture(bytes);
    },
    async table(bytes, options) {
      const { readDelimited } = await import('../../import/tabular/read-delimited');
      return readDelimited(bytes, options);
    },
    async spreadsheet(bytes, options) {
      const { readWorkbook } = await import('../../import/tabular/read-workbook');
      return readWorkbook(bytes, options);
    },
  };
}
