import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import type { Ended, Ending } from '@samsvar/domain';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { midSentence } from '../ui/words';
import { Conclude as ConcludeIt } from './conclude.operations';
import { Decision } from './Decision';
import { Lapsing } from './Lapsing';
import { voteOn, type Treatment } from './treatment';

interface Props {
  treatment: Treatment;
  onChanged: () => void;
}

type Words = Treatment['endings'][number];

/** What the treatment ends in by what was voted, in the very words that will stand, and the act that ends it. */
export function Conclude({ treatment, onChanged }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Words | null>(null);
  const { endings, result, meeting } = treatment;
  if (result) return <Concluded treatment={treatment} />;
  if (voteOn(treatment, null)?.outcome?.carried === false && endings.length === 0)
    return <p className="treatment__why">{t('vote.conclude.noWay')}</p>;
  if (endings.length === 0 || treatment.openVote) return null;
  const values = {
    body: meeting.body.name,
    number: treatment.version.number,
    next: midSentence(nextName(treatment) ?? t('body.name.kommunedirektor')),
  };
  const may = treatment.viewerCan.includes('conclude');
  return (
    <section className="conclude">
      {endings.map((decision, index) => (
        <div key={decision.sha256} className="conclude__ending">
          <p>{t(`vote.conclude.${decision.ending as Ending}`, values)}</p>
          <Decision treatment={treatment} decision={decision} stands={false} />
          {may && (
            <button
              type="button"
              className="ds-button"
              data-size="lg"
              data-variant={index === 0 ? undefined : 'secondary'}
              onClick={() => setAsking(decision)}
            >
              {t(`vote.conclude.act.${decision.ending as Ending}`, values)}
            </button>
          )}
        </div>
      ))}
      <Lapsing treatment={treatment} />
      {asking && (
        <Ask
          treatment={treatment}
          decision={asking}
          confirm={t(`vote.conclude.act.${asking.ending as Ending}`, values)}
          onChanged={onChanged}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

interface AskProps extends Props {
  decision: Words;
  confirm: string;
  onClose: () => void;
}

function Ask({ treatment, decision, confirm, onChanged, onClose }: AskProps) {
  const { t } = useTranslation();
  const [{ error, fetching }, conclude] = useMutation(ConcludeIt);
  const act = async () => {
    const { data } = await conclude({
      treatment: treatment.id,
      shown: decision.sha256,
      lapsing: treatment.lapsing.map(({ proposal }) => proposal.id),
    });
    if (!data) return onChanged();
    onClose();
    onChanged();
  };
  return (
    <ConfirmDialog
      title={t('vote.conclude.title')}
      confirm={confirm}
      error={error}
      busy={fetching}
      onConfirm={() => void act()}
      onClose={onClose}
    >
      <Decision treatment={treatment} decision={decision} stands={false} />
      <Lapsing treatment={treatment} />
      <p>{t('vote.conclude.cannotUndo')}</p>
    </ConfirmDialog>
  );
}

function Concluded({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation();
  const { result, meeting, decision } = treatment;
  return (
    <section className="conclude" role="status">
      <p>{t(`vote.concluded.${result as Ended}`, { body: meeting.body.name })}</p>
      {decision && <Decision treatment={treatment} decision={decision} stands />}
      <Link className="ds-button" data-variant="secondary" to={`/saker/${treatment.case.id}`}>
        {t('vote.concluded.case')}
      </Link>
    </section>
  );
}

/** The body that the case goes on to; undefined where the kommunedirektør compiles next. */
function nextName({ case: { route }, meeting }: Treatment): string | undefined {
  const here = route.find(({ state, body }) => state === 'current' && body?.id === meeting.body.id);
  const next = route.find(({ position }) => here && position > here.position);
  return next?.body?.name;
}
