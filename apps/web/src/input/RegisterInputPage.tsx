import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { NotFoundPage } from '../help/NotFoundPage';
import { useAnnounce } from '../ui/announce';
import { FilePicker } from '../ui/FilePicker';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { AskedQuery, PreviewInput, RegisterInput } from './input.operations';
import { InputPreview, type Confirmed } from './InputPreview';
import './input.css';

/** Upload → preview with doubts → which questions it answers → confirm. Nothing but the file is kept before. */
export function RegisterInputPage() {
  const { t } = useTranslation();
  const { case: id = '' } = useParams();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [{ data, error, fetching }] = useQuery({ query: AskedQuery, variables: { case: id } });
  const [reading, preview] = useMutation(PreviewInput);
  const [keeping, register] = useMutation(RegisterInput);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);

  const show = async (upload: string) => {
    const { data } = await preview({ case: id, upload });
    if (!data) return;
    const { sender, ...read } = data.previewInput;
    setConfirmed({ ...read, sender: sender ?? '' });
    announce(t('input.read', { count: read.sections.length }));
  };
  const confirm = async (input: Confirmed) => {
    const { upload, sender, title, questions, sections } = input;
    const { data } = await register({
      case: id,
      input: {
        upload,
        sender: sender.trim(),
        title: title.trim(),
        questions: questions.map(({ question }) => question),
        sections: sections.map(({ question }) => question),
      },
    });
    if (!data) return;
    announce(t('input.registered'));
    void navigate(`/saker/${id}`);
  };

  if (!data) return fetching ? <Waiting /> : <Problem error={error} />;
  if (!data.case?.viewerCan.includes('registerInput')) return <NotFoundPage />;
  return (
    <>
      <PageHeading
        title={t('input.register')}
        over={`${t('case.number', { saksnr: data.case.saksnr })} · ${data.case.title}`}
        lead={t('input.register.lead')}
      />
      {confirmed ? (
        <InputPreview
          input={confirmed}
          asked={data.case.questions}
          error={keeping.error}
          busy={keeping.fetching}
          onChange={setConfirmed}
          onConfirm={() => void confirm(confirmed)}
          onOtherFile={() => setConfirmed(null)}
        />
      ) : (
        <>
          <FilePicker
            label={t('input.upload')}
            hint={t('booklet.upload.hint')}
            accept=".docx,.txt"
            onUploaded={([file]) => {
              if (file) void show(file.id);
            }}
          />
          <Problem error={reading.error} />
        </>
      )}
    </>
  );
}
