import { useEffect, useState } from 'react';
import type { Attachment } from '../../domain/source';
import { useCasebook } from '../shared/casebook/context';

/**
 * The address of a kept portrait for an `img`; null while it is opened, where it cannot be, and while
 * names and words are hidden. The picture was drawn anew by the reader before it was sealed.
 */
export function usePortrait(portrait: Attachment | null): string | null {
  const { client } = useCasebook();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (portrait === null) return undefined;
    let made: string | null = null;
    let left = false;
    void client.file(portrait).then((file) => {
      if (left || !file.ok) return;
      made = URL.createObjectURL(new Blob([Uint8Array.from(file.value)], { type: 'image/png' }));
      setUrl(made);
    });
    return () => {
      left = true;
      if (made !== null) URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [client, portrait]);
  return url;
}
