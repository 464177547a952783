import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Dialog } from '../ui/Dialog';
import { Problem } from '../ui/Problem';
import { BasisField } from './BasisField';
import { ScreenAttachment } from './screening.operations';
import type { Sheet } from './ScreeningPage';

type Attachment = Sheet['case']['attachments'][number];

interface Props {
  attachments: readonly Attachment[];
  onDecided: () => void;
}

/** Attachments are withheld whole. */
export function ScreenedAttachments({ attachments, onDecided }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Attachment | null>(null);
  const [{ error }, screen] = useMutation(ScreenAttachment);
  const open = async (attachment: string) => {
    if ((await screen({ attachment, legalBasis: null })).data) onDecided();
  };
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{t('case.attachments')}</h2>
      {attachments.length === 0 && <p className="quiet">{t('case.attachments.none')}</p>}
      <Problem error={error} />
      <ul className="screening__list">
        {attachments.map((one) => (
          <li key={one.id} className="screening__item">
            <p>
              {one.number}. <span className="written">{one.title}</span>
            </p>
            {one.screened && <p className="small">{t('screening.withheld', { legalBasis: one.screened })}</p>}
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => (one.screened ? void open(one.id) : setAsked(one))}
            >
              {t(one.screened ? 'screening.attachment.open' : 'screening.attachment.withhold')}
              <span className="only-heard"> «{one.title}»</span>
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <AttachmentDialog
          attachment={asked}
          onClose={() => setAsked(null)}
          onDecided={() => {
            setAsked(null);
            onDecided();
          }}
        />
      )}
    </section>
  );
}

interface DialogProps {
  attachment: Attachment;
  onDecided: () => void;
  onClose: () => void;
}

function AttachmentDialog({ attachment: { id, title }, onDecided, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [basis, setBasis] = useState('');
  const [missing, setMissing] = useState(false);
  const [{ error, fetching }, screen] = useMutation(ScreenAttachment);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(basis.trim().length < 3);
    if (basis.trim().length < 3) return;
    if ((await screen({ attachment: id, legalBasis: basis })).data) onDecided();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <p className="quiet">{t('screening.attachment.how')}</p>
        <BasisField
          basis={basis}
          problem={missing ? t('screening.noBasis') : undefined}
          onChange={setBasis}
        />
        <Problem error={error} />
        <div className="dialog__act">
          <button type="submit" className="ds-button" aria-busy={fetching || undefined}>
            {t('screening.attachment.withhold')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
