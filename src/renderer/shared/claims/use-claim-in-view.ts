import { useEffect } from 'react';
import type { MemberId } from '../../../domain/ids';

/** Milliseconds for which a page may still be building the claim that it was opened at. */
const LONGEST = 3000;

/** Brings a claim of the page into view once it is drawn; long pages are drawn piece by piece. */
export function useClaimInView(member: MemberId | undefined): void {
  useEffect(() => {
    if (member === undefined) return;
    const until = performance.now() + LONGEST;
    let frame = requestAnimationFrame(look);
    function look(): void {
      const claim = document.getElementById(`claim-${member}`);
      if (claim !== null) claim.scrollIntoView({ block: 'center' });
      else if (performance.now() < until) frame = requestAnimationFrame(look);
    }
    return () => cancelAnimationFrame(frame);
  }, [member]);
}
