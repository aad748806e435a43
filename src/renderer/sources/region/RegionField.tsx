import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { boxBetween, movedBox, resizedBox, type RegionBox } from '../../../domain/page-region';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import styles from './RegionField.module.css';

interface RegionFieldProps {
  readonly page: number;
  readonly value: RegionBox;
  readonly onChange: (box: RegionBox) => void;
  /** The drawn page; an empty sheet stands in while there is none. */
  readonly picture?: { readonly address: string; readonly shape: number } | null;
}

/** How far an arrow key goes: a hundredth of the page, with Ctrl a tenth. */
const STEP = 0.01;
const LONG_STEP = 0.1;

/** A page on which a rectangle is drawn: by pointer, or moved by arrows and resized with Shift. */
export function RegionField({ page, value, onChange, picture = null }: RegionFieldProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);

  function pointOf(event: PointerEvent): { x: number; y: number } {
    const box = sheet.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.ctrlKey || event.metaKey ? LONG_STEP : STEP;
    const [right, down] =
      event.key === 'ArrowRight'
        ? [step, 0]
        : event.key === 'ArrowLeft'
          ? [-step, 0]
          : event.key === 'ArrowDown'
            ? [0, step]
            : event.key === 'ArrowUp'
              ? [0, -step]
              : [0, 0];
    if (right === 0 && down === 0) return;
    event.preventDefault();
    onChange(event.shiftKey ? resizedBox(value, right, down) : movedBox(value, right, down));
  }

  return (
    <div className={styles.field}>
      <div
        ref={sheet}
        className={cx(styles.sheet, picture !== null && styles.drawn)}
        style={picture === null ? {} : { aspectRatio: `1 / ${picture.shape}` }}
        role="application"
        tabIndex={0}
        aria-label={t('reading.regionOn', { page })}
        aria-description={t('reading.regionKeys')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          from.current = pointOf(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (from.current !== null) onChange(boxBetween(from.current, pointOf(event)));
        }}
        onPointerUp={() => {
          from.current = null;
        }}
      >
        {picture !== null && <img src={picture.address} alt="" draggable={false} />}
        <div
          className={styles.box}
          style={{
            left: `${value.x * 100}%`,
            top: `${value.y * 100}%`,
            inlineSize: `${value.width * 100}%`,
            blockSize: `${value.height * 100}%`,
          }}
        />
      </div>
      <p className={styles.words} role="status">
        {t('reading.regionWords', {
          left: percent(value.x),
          top: percent(value.y),
          width: percent(value.width),
          height: percent(value.height),
        })}
      </p>
    </div>
  );
}

function percent(fraction: number): number {
  return Math.round(fraction * 100);
}
