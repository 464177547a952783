import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { midSentence } from '../ui/words';
import { unsettled, voteOn, type Treatment } from './treatment';
import { Conclude as ConcludeIt } from './vote.operations';

type Ending = 'passedOn' | 'decided' | 'sentBack' | 'postponed';
/** Ended without anything being concluded. */
type Ended = Ending | 'notVoted' | 'toMeeting';

interface Props {
  treatment: Treatment;
  onChanged: () => void;
}

/** What the treatment ends in by what was voted, in words, and the act that ends it. */
export function Conclude({ treatment, onChanged }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { endsIn, result, meeting } = treatment;
  if (result) return <Concluded treatment={treatment} />;
  if (voteOn(treatment, null)?.outcome?.carried === false && endsIn === null)
    return <p className="treatment__why">{t('vote.conclude.noWay')}</p>;
  if (!endsIn || treatment.openVote) return null;
  const values = {
    body: meeting.body.name,
    number: treatment.version.number,
    next: midSentence(nextName(treatment) ?? t('body.name.kommunedirektor')),
  };
  const lapse = unsettled(treatment).length;
  return (
    <section className="conclude">
      <p>{t(`vote.conclude.${endsIn as Ending}`, values)}</p>
      {lapse > 0 && <p>{t('vote.conclude.lapse', { count: lapse })}</p>}
      {treatment.viewerCan.includes('conclude') && (
        <button type="button" className="ds-button" data-size="lg" onClick={() => setAsking(true)}>
          {t(`vote.conclude.act.${endsIn as Ending}`, values)}
        </button>
      )}
      {asking && (
        <Ask
          treatment={treatment}
          confirm={t(`vote.conclude.act.${endsIn as Ending}`, values)}
          onChanged={onChanged}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function Ask({ treatment, confirm, onChanged, onClose }: Props & { confirm: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [{ error, fetching }, conclude] = useMutation(ConcludeIt);
  const act = async () => {
    const { data } = await conclude({ treatment: treatment.id });
    if (!data) return;
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
      {t('vote.conclude.cannotUndo')}
    </ConfirmDialog>
  );
}

function Concluded({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation();
  const { result, meeting } = treatment;
  return (
    <section className="conclude" role="status">
      <p>{t(`vote.concluded.${result as Ended}`, { body: meeting.body.name })}</p>
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
