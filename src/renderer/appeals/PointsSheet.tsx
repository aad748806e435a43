import type { Reply } from '../../domain/reply';
import { t } from '../shared/catalogue';
import { Citations } from '../shared/claims/CitationChip';
import styles from './appeals.module.css';

/** A reply point by point: what they claim beside what we answer. */
export function PointsSheet({ points }: { points: Reply['points'] }) {
  if (points.length === 0) return null;
  return (
    <table className={styles.points} aria-label={t('appeals.points')}>
      <thead>
        <tr>
          <th scope="col">{t('appeals.theirClaim')}</th>
          <th scope="col">{t('appeals.ourAnswer')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.id}>
            <td>{point.theirClaim}</td>
            <td>
              {point.ourAnswer === '' ? (
                <span className={styles.muted}>{t('appeals.noAnswerYet')}</span>
              ) : (
                point.ourAnswer
              )}{' '}
              <Citations evidence={point.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
