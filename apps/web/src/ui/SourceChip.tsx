import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BodyMark, type MarkedBody } from './BodyMark';
import './SourceChip.css';

interface Props {
  /** The body that made the point; null for the kommunedirektør's own text, which needs a reason. */
  body: (MarkedBody & { readonly name: string }) | null;
  /** The point's number, or another word such as «Endret 11. februar». */
  label?: string;
  /** Where the adopted point can be read. */
  to?: string;
}

/** Where a block of the draft came from. A link opens the adopted point. */
export function SourceChip({ body, label, to }: Props) {
  const { t } = useTranslation();
  if (body === null) {
    return (
      <span className="source-chip" data-own>
        <BodyMark body="kommunedirektor" size="sm" />
        {label ?? t('draft.source.own')}
      </span>
    );
  }
  const inside = (
    <>
      <BodyMark body={body} size="sm" />
      <span className="only-heard">{body.name} </span>
      {label}
    </>
  );
  return to ? (
    <Link className="source-chip" to={to}>
      {inside}
    </Link>
  ) : (
    <span className="source-chip">{inside}</span>
  );
}
