import type { ReactNode } from 'react';

interface HeadingProps {
  readonly level: number;
  /** The name of its place, for links to it. */
  readonly id?: string;
  readonly className: string;
  readonly children: ReactNode;
}

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A heading of the level, 1 to 6. */
export function Heading({ level, id, className, children }: HeadingProps) {
  const Tag = tags[Math.min(level, 6) - 1] ?? 'h6';
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
  );
}
