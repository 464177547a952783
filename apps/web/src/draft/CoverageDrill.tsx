import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dialog } from '../ui/Dialog';
import { DispositionGlyph } from '../ui/DispositionGlyph';
import { toQuestion, type Account, type Point, type Question, type StatedAnswer } from './draft';
import './coverage.css';

interface Props {
  answer: StatedAnswer;
  question: Question;
  caseId: string;
  points: readonly Point[];
  account: Account;
  onClose: () => void;
}

/** The points behind one number of the coverage, and the way to each. */
export function CoverageDrill({ answer: { body }, question, caseId, points, account, onClose }: Props) {
  const { t } = useTranslation();
  const own = points.filter((point) => point.body.id === body.id && point.question === question.id);
  return (
    <Dialog title={t('report.coverage.cell', { body: body.name, number: question.number })} onClose={onClose}>
      <ul className="coverage-drill">
        {own.map((point) => {
          const { kind } = account.of(point.id);
          const { reason, passedTo } = point.disposition;
          return (
            <li key={point.id}>
              <p className="written">
                <b>{point.number}</b> {point.text}
              </p>
              <p className="coverage-drill__became">
                <DispositionGlyph kind={kind} />
                <b>{t(`draft.disposition.${kind}`)}</b>
                {kind === 'declined' && reason}
                {kind === 'passedOn' && passedTo && t('draft.passedTo', { to: passedTo })}
                <Link
                  className="lone-link"
                  to={`${toQuestion(caseId, question.number)}#punkt-${point.id}`}
                  onClick={onClose}
                >
                  {t('report.coverage.goTo')}
                  <span className="only-heard"> {point.number}</span>
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
