import { type ReactNode, useState } from 'react';

interface Props {
  /** What stands on the line that one opens. */
  summary: ReactNode;
  className?: string;
  children: () => ReactNode;
}

/** Something that is made only when it is opened: with 150 points on the desk, what nobody looks at costs nothing. */
export function Opened({ summary, className, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
