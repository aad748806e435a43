import type { Appeal } from '../../domain/appeal';
import type { OutcomeCell } from '../../domain/outcome-cell';
import { outcomeStatuses, type OutcomeLine } from '../../domain/outcome-line';
import { language, t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';

/** Words of this language made before: a scroll shows thousands of cells, and few that differ. */
const made = { language: '', words: new Map<string, string>() };

function once(key: string, make: () => string): string {
  if (made.language !== language()) {
    made.language = language();
    made.words.clear();
  }
  const words = made.words.get(key) ?? make();
  made.words.set(key, words);
  return words;
}

/** The mark of a cell: letters of its status, or a sign for a group; empty for nothing. */
export function cellMark(cell: OutcomeCell): string {
  if (cell.kind === 'none') return '';
  const mark = cell.kind === 'line' ? cell.line.status : cell.certain ? 'group' : 'perhaps';
  return once(`mark ${mark}`, () => t(`matrix.mark.${mark}`));
}

/** The look that goes with the mark and never stands alone. */
export function cellTone(cell: OutcomeCell): string {
  return cell.kind === 'line' ? tones[cell.line.status] : cell.kind;
}

const tones: Readonly<Record<OutcomeLine['status'], string>> = {
  planned: 'plain',
  sent: 'waiting',
  acknowledged: 'waiting',
  raised: 'waiting',
  answered: 'good',
  'partly-answered': 'good',
  refused: 'bad',
  'no-answer': 'warn',
  lapsed: 'warn',
  withdrawn: 'plain',
  overtaken: 'plain',
  closed: 'plain',
};

/** What a cell says, whole: how the person was named, raised, and where it stands. */
export function cellWords(cell: OutcomeCell): string {
  switch (cell.kind) {
    case 'none':
      return once('none', () => t('matrix.none'));
    case 'group':
      return once(`group ${cell.certain} ${cell.coverage.by}`, () =>
        t(cell.certain ? 'matrix.group' : 'matrix.perhaps', {
          how: t(`appeals.coverageBy.${cell.coverage.by}`),
        }),
      );
    case 'line': {
      const { named, raised, status, effects } = cell.line;
      const seen = effects.map(({ effect }) => effect);
      return once(`line ${status} ${named} ${raised} ${seen.join(' ')}`, () =>
        [
          termWords('outcome-statuses', status),
          termWords('named-how', named),
          raised === 'unknown' ? '' : termWords('raised-how', raised),
          ...seen.map((effect) => termWords('effects', effect)),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      );
    }
  }
}

/** The marks in use and what they mean, for the legend. */
export function legend(): readonly { readonly mark: string; readonly words: string }[] {
  return [
    ...outcomeStatuses.map((status) => ({
      mark: t(`matrix.mark.${status}`),
      words: termWords('outcome-statuses', status),
    })),
    { mark: t('matrix.mark.group'), words: t('matrix.groupLegend') },
    { mark: t('matrix.mark.perhaps'), words: t('matrix.perhapsLegend') },
  ];
}

/** The name of a cell for a screen reader. */
export function cellName(person: string, appeal: Pick<Appeal, 'title'>, cell: OutcomeCell): string {
  return `${person}, ${appeal.title}: ${cellWords(cell)}`;
}
