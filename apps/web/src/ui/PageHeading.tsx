import { type ReactNode, useEffect, useRef } from 'react';
import { useFocusWhenNew } from './new-page';

interface Props {
  /** The page's name, as the browser tab and the history say it. */
  title: string;
  /** Where one is: the case, the date. */
  over?: ReactNode;
  /** The sentence under the heading. */
  lead?: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
  /** What the heading shows, when it is more than the title. */
  children?: ReactNode;
  className?: string;
}

/**
 * The page's one h1. It names the browser tab, and takes focus when one has come here from another page,
 * so that a screen reader starts where the new page starts.
 */
export function PageHeading({ title, over, lead, action, children, className = '' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Samsvar`;
  }, [title]);
  useFocusWhenNew(heading);
  return (
    <header className={`page-heading ${className}`}>
      <div>
        {over && <p className="over">{over}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {children ?? title}
        </h1>
        {lead && <p className="page-heading__lead">{lead}</p>}
      </div>
      {action && <div className="page-heading__action">{action}</div>}
    </header>
  );
}
