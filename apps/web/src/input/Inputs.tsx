import { shortDate } from '@samsvar/wording';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Doubts } from '../booklet/Doubts';
import type { ResultOf } from '../graphql';
import { Problem } from '../ui/Problem';
import { InputsQuery } from './input.operations';
import { ShareDialog } from './ShareDialog';
import './input.css';

type InputCase = NonNullable<ResultOf<typeof InputsQuery>['case']>;
type Input = InputCase['inputs'][number];

/** The joint inputs of a case: from whom, what they answer, and the link that shows the sender the outcome. */
export function Inputs({ caseId, revision }: { caseId: string; revision: number }) {
  const { t } = useTranslation();
  const [{ data, error }, refetch] = useQuery({ query: InputsQuery, variables: { case: caseId } });
  useEffect(() => refetch({ requestPolicy: 'network-only' }), [revision, refetch]);
  const [shared, setShared] = useState<Input | null>(null);
  const shown = data?.case;
  const may = shown?.viewerCan.includes('registerInput') ?? false;
  if (!error && !may && !shown?.inputs.length) return null;
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs">{t('input.list')}</h2>
      <Problem error={error} />
      {shown && shown.inputs.length === 0 && <p className="quiet">{t('input.list.none')}</p>}
      <ul className="input-list">
        {shown?.inputs.map((input) => (
          <li key={input.id}>
            <InputLine caseId={caseId} shown={shown} input={input} onShare={() => setShared(input)} />
          </li>
        ))}
      </ul>
      {may && (
        <Link className="ds-button" data-variant="secondary" to={`/saker/${caseId}/innspill/nytt`}>
          {t('input.register')}
        </Link>
      )}
      {shared && <ShareDialog input={shared} onClose={() => setShared(null)} />}
    </section>
  );
}

interface LineProps {
  caseId: string;
  shown: InputCase;
  input: Input;
  onShare: () => void;
}

function InputLine({ caseId, shown, input, onShare }: LineProps) {
  const { t } = useTranslation();
  const { sender, title, answer, warnings, registeredAt, viewerCan } = input;
  const answered = shown.questions.filter(({ id }) => answer.points.some(({ question }) => question === id));
  return (
    <>
      <Link className="lone-link" to={`/saker/${caseId}/svar/${answer.id}/${answered[0]?.number ?? ''}`}>
        {sender}
      </Link>
      <p className="written">{title}</p>
      <p className="small quiet">
        {t('input.answers', {
          count: answered.length,
          numbers: answered.map(({ number }) => number).join(', '),
        })}{' '}
        {t('case.points', { count: answer.points.length })}.{' '}
        {t('input.registeredAt', { day: shortDate(registeredAt) })}
      </p>
      {warnings.length > 0 && <Doubts warnings={warnings} how={t('input.doubts.how')} />}
      {viewerCan.includes('shareInput') && (
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onShare}>
          {t('input.share')}
          <span className="only-heard"> {sender}</span>
        </button>
      )}
    </>
  );
}
