import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { Problem } from '../../ui/Problem';
import './keep-version.css';
import { KeepVersion } from './versions.operations';

interface Props {
  caseId: string;
  variant?: 'secondary';
  onKept?: () => void;
}

/** Keeps the draft as it is stored now, under a name. */
export function KeepVersionButton({ caseId, variant, onKept }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <button type="button" className="ds-button" data-variant={variant} onClick={() => setAsking(true)}>
        {t('report.kept.keep')}
      </button>
      {asking && (
        <KeepDialog
          caseId={caseId}
          onClose={close}
          onKept={() => {
            close();
            onKept?.();
          }}
        />
      )}
    </>
  );
}

function KeepDialog({
  caseId,
  onClose,
  onKept,
}: {
  caseId: string;
  onClose: () => void;
  onKept: () => void;
}) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [{ error, fetching }, keep] = useMutation(KeepVersion);
  const submit = async () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '') return;
    const { data } = await keep({ case: caseId, name: given });
    if (!data) return;
    announce(t('report.kept.done', { name: given }));
    onKept();
  };
  return (
    <Dialog title={t('report.kept.keep')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="keep-version__how">{t('report.kept.keepHow')}</p>
        <TextField
          label={t('report.kept.name')}
          hint={t('report.kept.nameHow')}
          value={name}
          maxLength={120}
          problem={missing ? t('refusal.name_missing') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('report.kept.keepNow')}
          </button>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
