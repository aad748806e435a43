import { useState } from 'react';
import type { Locator } from '../../../domain/claim';
import { wholePage } from '../../../domain/page-region';
import type { Attachment } from '../../../domain/source';
import { t } from '../../shared/catalogue';
import { Check } from '../../shared/fields/Check';
import { TextField } from '../../shared/fields/Field';
import { FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { isDrawable } from '../pages/draw';
import { DrawnRegion } from './DrawnRegion';
import { RegionField } from './RegionField';

interface RegionDialogProps {
  readonly original: Attachment | null;
  readonly onChoose: (locator: Locator) => void;
  readonly onClose: () => void;
}

/** A page of the original, or a rectangle on it, to draw a claim from: for scans and photographs. */
export function RegionDialog({ original, onChoose, onClose }: RegionDialogProps) {
  const [page, setPage] = useState('1');
  const [part, setPart] = useState(false);
  const [box, setBox] = useState({ ...wholePage, x: 0.1, y: 0.1, width: 0.8, height: 0.2 });
  const [pages, setPages] = useState<number | null>(null);
  const typed = /^[1-9]\d{0,5}$/.test(page.trim()) ? Number(page.trim()) : null;
  const beyond = typed !== null && pages !== null && typed > pages;
  const number = beyond ? null : typed;

  function choose(): void {
    if (number === null) return;
    onChoose(part ? { kind: 'region', page: number, box } : { kind: 'page', page: number });
  }

  return (
    <Dialog title={t('reading.regionTitle')} isOpen onClose={onClose}>
      <DialogForm onSubmit={choose} onCancel={onClose} saveWords={t('reading.regionChoose')}>
        <FieldRows>
          <TextField
            label={t('reading.regionPage')}
            value={page}
            onChange={setPage}
            error={
              beyond
                ? t('reading.regionPageBeyond', { count: pages })
                : typed === null
                  ? t('reading.regionPageError')
                  : null
            }
            hint={t('reading.regionPageHint')}
            autoFocus
          />
          <Check isSelected={part} onChange={setPart}>
            {t('reading.regionPart')}
          </Check>
          {isDrawable(original) && (
            <DrawnRegion
              original={original}
              part={part}
              onCount={setPages}
              page={number ?? 1}
              value={box}
              onChange={setBox}
            />
          )}
          {part && !isDrawable(original) && (
            <RegionField page={number ?? 1} value={box} onChange={setBox} />
          )}
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
