import { Pencil, X } from 'lucide-react';
import { t } from '../catalogue';
import { IconButton } from '../controls/Button';

interface EntryButtonsProps {
  /** What the entry says, for the names of its buttons. */
  readonly words: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Edit and remove beside an entry of a list. */
export function EntryButtons({ words, onEdit, onRemove }: EntryButtonsProps) {
  return (
    <>
      <IconButton icon={Pencil} label={t('claims.edit', { what: words })} onPress={onEdit} />
      <IconButton icon={X} label={t('claims.remove', { what: words })} onPress={onRemove} />
    </>
  );
}
