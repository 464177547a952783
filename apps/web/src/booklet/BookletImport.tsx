import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useAnnounce } from '../ui/announce';
import { FilePicker } from '../ui/FilePicker';
import { Problem } from '../ui/Problem';
import { ImportBooklet, PreviewBooklet } from './booklet.operations';
import { BookletPreview } from './BookletPreview';
import { type Correction, questionCount, type Warning } from './correction';

interface Read {
  readonly booklet: Correction;
  readonly warnings: readonly Warning[];
}

/** Upload → preview with doubts marked → confirm. Nothing but the file is kept before one confirms. */
export function BookletImport({ onImported }: { onImported: (booklet: string) => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [read, setRead] = useState<Read | null>(null);
  const [reading, preview] = useMutation(PreviewBooklet);
  const [keeping, keep] = useMutation(ImportBooklet);

  const show = async (upload: string) => {
    const { data } = await preview({ upload });
    if (!data) return;
    const { warnings, ...booklet } = data.previewBooklet;
    setRead({ booklet, warnings });
    announce(t('booklet.preview.found', { count: questionCount(booklet) }));
  };
  const confirm = async () => {
    if (!read) return;
    const { upload, title, themes } = read.booklet;
    const { data } = await keep({
      booklet: {
        upload,
        title: title.trim(),
        themes: themes.map(({ title, chapters, questions }) => ({
          title,
          chapters: chapters.map(({ title, kind, text }) => ({ title, kind, text })),
          questions: questions.map(({ number, text }) => ({ number, text: text.trim() })),
        })),
      },
    });
    if (data) onImported(data.importBooklet.id);
  };

  if (!read) {
    return (
      <div className="booklet-import">
        <FilePicker
          label={t('booklet.upload')}
          hint={t('booklet.upload.hint')}
          accept=".docx,.txt"
          onUploaded={([file]) => {
            if (file) void show(file.id);
          }}
        />
        <Problem error={reading.error} />
      </div>
    );
  }
  return (
    <BookletPreview
      booklet={read.booklet}
      warnings={read.warnings}
      error={keeping.error}
      busy={keeping.fetching}
      onChange={(booklet) => setRead({ ...read, booklet })}
      onConfirm={() => void confirm()}
      onOtherFile={() => setRead(null)}
    />
  );
}
