import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { Problem } from '../../ui/Problem';
import type { CompiledCase } from '../draft';
import { PreviewStartText, StartFromText } from './start.operations';

interface Props {
  compiled: CompiledCase;
  onLaid: (blocks: number) => void;
  onClose: () => void;
}

/** A proposal that was written elsewhere: pasted question by question, or read from a file and looked over. */
export function OwnProposalDialog({ compiled, onLaid, onClose }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [unplaced, setUnplaced] = useState('');
  const [reading, preview] = useMutation(PreviewStartText);
  const [laying, lay] = useMutation(StartFromText);

  const read = async (upload: string) => {
    const { data } = await preview({ case: compiled.id, upload });
    if (!data) return;
    const of = (question: string | null) =>
      data.previewStartText
        .filter((one) => one.question === question)
        .map(({ text }) => text)
        .join('\n\n');
    setTexts(Object.fromEntries(compiled.questions.map(({ id }) => [id, of(id)])));
    setUnplaced(of(null));
    announce(t('start.text.read'));
  };
  const confirm = async () => {
    const written = Object.entries(texts).map(([question, text]) => ({ question, text }));
    const { data } = await lay({ case: compiled.id, texts: written });
    if (data) onLaid(data.startFromText);
  };
  return (
    <Dialog title={t('start.text')} onClose={onClose}>
      <div className="start-dialog">
        <FilePicker
          label={t('start.text.upload')}
          hint={t('booklet.upload.hint')}
          accept=".docx,.txt"
          onUploaded={([file]) => {
            if (file) void read(file.id);
          }}
        />
        <Problem error={reading.error} />
        {compiled.questions.map(({ id, number, text }) => (
          <TextArea
            key={id}
            label={`${number}. ${text}`}
            rows={4}
            value={texts[id] ?? ''}
            onChange={(event) => setTexts({ ...texts, [id]: event.target.value })}
          />
        ))}
        {unplaced && (
          <TextArea
            label={t('start.text.unplaced')}
            hint={t('start.text.unplacedHow')}
            rows={4}
            value={unplaced}
            onChange={(event) => setUnplaced(event.target.value)}
          />
        )}
        <Problem error={laying.error} />
      </div>
      <div className="dialog__act">
        <button
          type="button"
          className="ds-button"
          aria-busy={laying.fetching || undefined}
          onClick={() => void confirm()}
        >
          {t('start.lay')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
