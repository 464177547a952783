import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Doubts } from '../../booklet/Doubts';
import { useAnnounce } from '../../ui/announce';
import { TextArea, TextField } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { Problem } from '../../ui/Problem';
import { PreviewCasePaper } from './register.operations';
import { withCasePaper } from './registration';
import type { StepProps } from './step';

/** The case's numbers and its saksframlegg, written here or read out of a file. */
export function PaperStep({ filled, fill, wrong }: StepProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [{ data, error }, preview] = useMutation(PreviewCasePaper);
  const read = async (upload: string) => {
    const { data } = await preview({ upload, booklet: filled.booklet || null });
    if (!data) return;
    fill(withCasePaper(filled, data.previewCasePaper));
    announce(t('case.register.paperRead'));
  };
  const problem = (field: 'title' | 'saksnr' | 'heading') =>
    wrong.has(field) ? t(`case.register.problem.${field}`) : undefined;
  return (
    <div className="fields">
      <FilePicker
        label={t('case.register.readPaper')}
        hint={t('case.register.readPaper.hint')}
        accept=".docx,.txt"
        onUploaded={([file]) => {
          if (file) void read(file.id);
        }}
      />
      <Problem error={error} />
      {data && <Doubts warnings={data.previewCasePaper.warnings} />}
      <TextField
        id="register-title"
        label={t('case.title')}
        problem={problem('title')}
        value={filled.title}
        onChange={(event) => fill({ title: event.target.value })}
      />
      <div className="field-row">
        <TextField
          id="register-saksnr"
          label={t('case.saksnr')}
          placeholder="2027/318"
          problem={problem('saksnr')}
          value={filled.saksnr}
          onChange={(event) => fill({ saksnr: event.target.value })}
        />
        {(['dokumentnr', 'lopenr', 'klassering'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`case.${field}`)}
            optional
            value={filled[field]}
            onChange={(event) => fill({ [field]: event.target.value })}
          />
        ))}
        <TextField
          label={t('case.deadline')}
          type="date"
          optional
          value={filled.deadline}
          onChange={(event) => fill({ deadline: event.target.value })}
        />
      </div>
      <Headings filled={filled} fill={fill} problem={problem('heading')} />
    </div>
  );
}

function Headings({
  filled,
  fill,
  problem,
}: Pick<StepProps, 'filled' | 'fill'> & { problem: string | undefined }) {
  const { t } = useTranslation();
  const change = (at: number, field: Partial<{ heading: string; text: string }>) =>
    fill({ fields: filled.fields.map((other, index) => (index === at ? { ...other, ...field } : other)) });
  return (
    <>
      <div>
        <h3>{t('case.paper')}</h3>
        <p className="quiet small">{t('case.register.headings.how')}</p>
      </div>
      {filled.fields.map(({ heading, text }, index) => (
        <div key={index} className="paper-heading">
          <TextField
            {...(index === 0 ? { id: 'register-heading' } : {})}
            label={t('case.register.heading', { number: index + 1 })}
            problem={heading.trim() === '' && text.trim() !== '' ? problem : undefined}
            value={heading}
            onChange={(event) => change(index, { heading: event.target.value })}
          />
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-icon="true"
            aria-label={t('case.register.removeHeading', { heading })}
            onClick={() => fill({ fields: filled.fields.toSpliced(index, 1) })}
          >
            <TrashIcon aria-hidden />
          </button>
          <TextArea
            label={t('case.register.textUnder', { heading })}
            value={text}
            onChange={(event) => change(index, { text: event.target.value })}
          />
        </div>
      ))}
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => fill({ fields: [...filled.fields, { heading: '', text: '' }] })}
      >
        <PlusIcon aria-hidden />
        {t('case.register.addHeading')}
      </button>
    </>
  );
}
