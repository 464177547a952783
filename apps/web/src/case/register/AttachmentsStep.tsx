import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { MoveButtons } from '../../ui/MoveButtons';
import type { Registration } from './registration';
import type { StepProps } from './step';

type Attachment = Registration['attachments'][number];

/** What is sent along, numbered, and what is only cited. */
export function AttachmentsStep({ filled, fill, wrong }: StepProps) {
  const { t } = useTranslation();
  const set = (attachments: readonly Attachment[]) => fill({ attachments });
  return (
    <div className="fields">
      <FilePicker
        label={t('case.register.attach')}
        multiple
        onUploaded={(files) =>
          set([
            ...filled.attachments,
            ...files.map(({ id, fileName }) => ({
              upload: id,
              fileName,
              title: fileName.replace(/\.[^.]+$/, ''),
            })),
          ])
        }
      />
      <ol className="ordered-rows">
        {filled.attachments.map((attachment, index) => (
          <li key={attachment.upload}>
            <span className="ordered-rows__number">{index + 1}</span>
            <TextField
              {...(attachment.title.trim() === '' ? { id: 'register-attachment' } : {})}
              label={t('case.register.attachmentTitle', { file: attachment.fileName })}
              problem={
                wrong.has('attachment') && attachment.title.trim() === ''
                  ? t('case.register.problem.attachment')
                  : undefined
              }
              value={attachment.title}
              onChange={(event) =>
                set(filled.attachments.with(index, { ...attachment, title: event.target.value }))
              }
            />
            <MoveButtons
              name={attachment.title}
              first={index === 0}
              last={index === filled.attachments.length - 1}
              onMove={(by) =>
                set(filled.attachments.toSpliced(index, 1).toSpliced(index + by, 0, attachment))
              }
              onRemove={() => set(filled.attachments.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <TextArea
        label={t('case.cited')}
        hint={t('case.register.cited.hint')}
        optional
        value={filled.cited}
        onChange={(event) => fill({ cited: event.target.value })}
      />
    </div>
  );
}
