import { useTranslation } from 'react-i18next';
import { numbering } from './numbering';
import './Editor.css';

/** A block as it is shown: from a live document or from a frozen version. */
export interface ShownBlock {
  readonly id: string;
  readonly kind: 'paragraph' | 'bullet';
  readonly runs: readonly { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }[];
  readonly minority: string | null;
}

/** A text that stands: the same look as where it was written, without the tools. */
export function StaticText({ blocks, prefix }: { blocks: readonly ShownBlock[]; prefix: string }) {
  const { i18n } = useTranslation();
  return (
    <div className="editor__text" style={numbering(prefix)}>
      <div className="written-text" lang={i18n.language}>
        {blocks.map(({ id, kind, runs, minority }) => (
          <p
            key={id}
            id={`punkt-${id}`}
            data-id={id}
            data-kind={kind === 'bullet' ? kind : undefined}
            data-minority={minority ?? undefined}
          >
            {runs.map((run, index) => (
              <Run key={index} {...run} />
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}

function Run({ text, bold, italic }: ShownBlock['runs'][number]) {
  const slanted = italic ? <em>{text}</em> : text;
  return bold ? <strong>{slanted}</strong> : slanted;
}
