import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { ShareInput } from './input.operations';

interface Props {
  input: { readonly id: string; readonly sender: string };
  onClose: () => void;
}

/** Makes the sender's link, after saying what it shows. The address is shown once, to be copied. */
export function ShareDialog({ input, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [address, setAddress] = useState('');
  const [{ error, fetching }, share] = useMutation(ShareInput);
  const make = async () => {
    const { data } = await share({ id: input.id });
    if (data) setAddress(`${location.origin}${data.shareInput}`);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    announce(t('input.share.copied'));
  };
  if (address === '') {
    return (
      <ConfirmDialog
        title={t('input.share')}
        confirm={t('input.share.make')}
        error={error}
        busy={fetching}
        onConfirm={() => void make()}
        onClose={onClose}
      >
        {t('input.share.how', { sender: input.sender })}
      </ConfirmDialog>
    );
  }
  return (
    <Dialog title={t('input.share')} onClose={onClose}>
      <p>{t('input.share.once')}</p>
      <TextField
        label={t('input.share.address')}
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="dialog__act">
        <button type="button" className="ds-button" onClick={() => void copy()}>
          {t('input.share.copy')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {t('common.dialogClose')}
        </button>
      </div>
    </Dialog>
  );
}
