import { ClockDashedIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Answer } from '../answer/answer';
import { toHistory } from './history';

/** The way from an answer to its history, for those who may read it. */
export function ToHistory({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  if (!answer.viewerCan.includes('readAnswerHistory')) return null;
  return (
    <Link className="tool to-history" to={toHistory(answer.case.id, answer.id)}>
      <ClockDashedIcon className="icon" aria-hidden />
      {t('history.title')}
    </Link>
  );
}
