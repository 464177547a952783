import { isNotAnswered } from '@samsvar/domain';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { CloseAnswers, OpenCase, SendText } from './case.operations';
import type { ShownCase } from './CasePage';

type Act = 'openCase' | 'closeAnswers' | 'sendText';

/** The one thing that can be done with the case now, by what the viewer may do. */
export function CaseActions({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Act | null>(null);
  const act = (['openCase', 'closeAnswers', 'sendText'] as const).find((action) =>
    shown.viewerCan.includes(action),
  );
  if (shown.draft?.viewerCan.includes('readDraft') && shown.phase === 'compiling') {
    return (
      <Link className="ds-button" to={`/saker/${shown.id}/sammenstilling`}>
        {t('case.act.compile')}
        <ArrowRightIcon aria-hidden />
      </Link>
    );
  }
  const meeting =
    shown.phase === 'treatment' ? shown.meetings.find(({ state }) => state === 'inSession') : undefined;
  if (meeting) {
    return (
      <Link className="ds-button" to={`/saker/${shown.id}/behandling/${meeting.id}`}>
        {t('case.act.treatment')}
        <ArrowRightIcon aria-hidden />
      </Link>
    );
  }
  if (!act) return isNotAnswered(shown.route) ? <p>{t('decision.nothingToSend')}</p> : null;
  return (
    <>
      <button type="button" className="ds-button" onClick={() => setAsking(act)}>
        {t(`case.act.${act}`)}
      </button>
      {asking && <AskFirst act={asking} shown={shown} onClose={() => setAsking(null)} />}
    </>
  );
}

function AskFirst({ act, shown, onClose }: { act: Act; shown: ShownCase; onClose: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [opening, openCase] = useMutation(OpenCase);
  const [closing, closeAnswers] = useMutation(CloseAnswers);
  const [sending, sendText] = useMutation(SendText);
  const missing = shown.answers.filter(({ state }) => state === 'open').length;
  const perform = async () => {
    const { id } = shown;
    const { error } =
      act === 'openCase'
        ? await openCase({ id })
        : act === 'closeAnswers'
          ? await closeAnswers({ id, force: missing > 0 })
          : await sendText({ id });
    if (error) return;
    announce(t(`case.act.${act}.done`));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(`case.act.${act}.title`)}
      confirm={t(act === 'closeAnswers' && missing > 0 ? 'case.act.closeAnswers.force' : `case.act.${act}`)}
      error={opening.error ?? closing.error ?? sending.error}
      busy={opening.fetching || closing.fetching || sending.fetching}
      onConfirm={() => void perform()}
      onClose={onClose}
    >
      {act === 'closeAnswers' && missing > 0
        ? t('case.act.closeAnswers.missing', { count: missing })
        : t(`case.act.${act}.how`)}
    </ConfirmDialog>
  );
}
