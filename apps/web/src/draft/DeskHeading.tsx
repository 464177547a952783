import { ArrowDownIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { shortDate } from '@samsvar/wording';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { PageHeading } from '../ui/PageHeading';
import { SavedState, type Saving } from '../ui/SavedState';
import { dueDay, toQuestion, type Account, type CompiledCase, type Draft } from './draft';
import { TableDraft } from './draft.operations';

interface Props {
  compiled: CompiledCase;
  draft: Draft;
  account: Account;
  saving: Saving;
  /** False until the text has come: before that every point would seem open. */
  arrived: boolean;
}

/** Where the draft stands, and the one next thing to do with it. */
export function DeskHeading({ compiled, draft, account, saving, arrived }: Props) {
  const { t } = useTranslation();
  return (
    <PageHeading
      className="desk-heading"
      title={t('draft.desk.title')}
      over={`${t('draft.desk.case', { saksnr: compiled.saksnr })} · ${compiled.title}`}
      lead={
        <span className="desk-heading__state">
          {draft.frozen ? t('draft.desk.frozen') : t('draft.version.draft', { number: draft.round })}
          {draft.viewerCan.includes('writeDraft') && <SavedState saving={saving} />}
        </span>
      }
      action={
        arrived && (
          <NextThing compiled={compiled} draft={draft} account={account} stored={saving.state === 'saved'} />
        )
      }
    />
  );
}

interface NextProps {
  compiled: CompiledCase;
  draft: Draft;
  account: Account;
  stored: boolean;
}

function NextThing({ compiled, draft, account, stored }: NextProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [id = account.awaiting[0]] = account.open;
  const next = draft.points.find((point) => point.id === id);
  const number = compiled.questions.find(({ id }) => id === next?.question)?.number;
  const due = dueDay(compiled);
  if (next && number !== undefined) {
    return (
      <div className="desk-heading__gate">
        <p>
          {account.open.length > 0 && <b>{t('draft.gate.open', { count: account.open.length })} </b>}
          {account.awaiting.length > 0 && (
            <b>{t('disposition.gate.awaiting', { count: account.awaiting.length })} </b>
          )}
          {t('draft.gate.when')} {due && t('draft.gate.due', { day: shortDate(due) })}
        </p>
        {draft.viewerCan.includes('disposePoint') && (
          <button
            type="button"
            className="ds-button"
            onClick={() => void navigate(`${toQuestion(compiled.id, number)}#punkt-${next.id}`)}
          >
            {t(account.open.length > 0 ? 'draft.gate.next' : 'disposition.gate.next')}
            <ArrowDownIcon aria-hidden />
          </button>
        )}
      </div>
    );
  }
  if (!draft.viewerCan.includes('tableDraft')) {
    return draft.frozen ? null : <p className="desk-heading__gate">{t('draft.gate.ready')}</p>;
  }
  return (
    <div className="desk-heading__gate">
      <p>
        <b>{t('draft.gate.ready')}</b> {stored ? t('draft.gate.readyHow') : t('answer.adopt.waitSaved')}
      </p>
      <button
        type="button"
        className="ds-button"
        aria-disabled={!stored}
        onClick={() => stored && setAsking(true)}
      >
        <PadlockLockedIcon aria-hidden />
        {t('draft.gate.table')}
      </button>
      {asking && <TableDialog compiled={compiled} onClose={() => setAsking(false)} />}
    </div>
  );
}

function TableDialog({ compiled, onClose }: { compiled: CompiledCase; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ error, fetching }, table] = useMutation(TableDraft);
  const confirm = async () => {
    const { data } = await table({ case: compiled.id });
    if (data) void navigate(`/saker/${compiled.id}`);
  };
  return (
    <ConfirmDialog
      title={t('draft.gate.table')}
      confirm={t('draft.gate.confirm')}
      onConfirm={() => void confirm()}
      onClose={onClose}
      error={error}
      busy={fetching}
    >
      {t('draft.gate.lead')}
    </ConfirmDialog>
  );
}
