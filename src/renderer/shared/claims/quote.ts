import { isInTrash } from '../../../domain/annotation';
import type { Evidence } from '../../../domain/claim';
import type { Source } from '../../../domain/source';
import { t } from '../catalogue';

/** The quoted words of a citation, or where in the source it stands. */
export function quoteOf(source: Source | undefined, { locator }: Evidence): string {
  if (source === undefined) return t('claims.citationLost');
  switch (locator.kind) {
    case 'text': {
      const annotation = source.annotations.find((one) => one.id === locator.annotation);
      if (annotation === undefined) return t('claims.quoteLost');
      const words = `“${annotation.selectors.exact}”`;
      return isInTrash(annotation) ? t('claims.quoteInTrash', { words }) : words;
    }
    case 'page':
      return t('claims.citationPage', { page: locator.page });
    case 'region':
      return t('claims.citationRegion', { page: locator.page });
    case 'cell':
      return t('claims.citationCell', {
        sheet: locator.sheet,
        row: locator.row,
        column: locator.column,
      });
    case 'whole':
      return t('claims.citationWhole');
  }
}
