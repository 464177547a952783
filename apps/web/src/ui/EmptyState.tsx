import type { ReactNode } from 'react';
import './states.css';

interface Props {
  title: string;
  /** Why it is empty, or when something comes. */
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

/** Nothing here, said so that one knows what comes next. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {children && <p className="quiet">{children}</p>}
      {action}
    </div>
  );
}
