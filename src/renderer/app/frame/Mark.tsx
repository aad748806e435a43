/** Vigil's mark: a lamp's flame in a window. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden fill="none">
      <path
        d="M5 21V10a7 7 0 0 1 14 0v11z"
        stroke="var(--accent)"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <path
        d="M12 8.2c2.4 2.6 3.2 4.2 3.2 5.7a3.2 3.2 0 0 1-6.4 0c0-1.5.8-3.1 3.2-5.7z"
        fill="var(--flame)"
      />
      <path d="M3.5 21h17" stroke="var(--accent)" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
