import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { grouped } from './drift';
import { WordingsQuery } from './wording.operations';

/** What marks the words is fetched only where wordings differ. */
const WordingDrift = lazy(async () => ({ default: (await import('./WordingDrift')).WordingDrift }));

interface Props {
  caseId: string;
  question: string;
  /** The case's revision, where the page knows it: others may have chosen. */
  revision?: number;
}

/** Says that a question is worded in several ways, and shows them. Nothing where all word it alike. */
export function Wordings({ caseId, question, revision = 0 }: Props) {
  const { t } = useTranslation();
  const [{ data }, refetch] = useQuery({ query: WordingsQuery, variables: { case: caseId } });
  useEffect(() => {
    if (revision > 0) refetch({ requestPolicy: 'network-only' });
  }, [revision, refetch]);
  const worded = data?.case?.wordings.find((one) => one.question === question);
  if (!worded) return null;
  return (
    <details className="wordings-differ">
      <summary>{t('wording.differ', { count: grouped(worded.wordings).length })}</summary>
      <Suspense>
        <WordingDrift
          caseId={caseId}
          worded={worded}
          mayChoose={data?.case?.viewerCan.includes('chooseWording') ?? false}
        />
      </Suspense>
    </details>
  );
}
