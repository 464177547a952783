import { PaperclipIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fileSize } from '../ui/words';
import type { ShownCase } from './CasePage';

/** The saksframlegg: the municipality's own headings, the attachments sent along, and what is only cited. */
export function CasePaper({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  return (
    <>
      <section aria-labelledby="paper" className="case-paper">
        <h2 id="paper">{t('case.paper')}</h2>
        {shown.fields.length === 0 && <p className="quiet">{t('case.paper.none')}</p>}
        {shown.fields.map(({ heading, text }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            {text.trim() === '' ? (
              <p className="quiet small">{t('case.paper.emptyField')}</p>
            ) : (
              text.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index} className="written">
                  {paragraph}
                </p>
              ))
            )}
          </div>
        ))}
      </section>
      <section aria-labelledby="attachments">
        <h2 id="attachments">{t('case.attachments')}</h2>
        {shown.mayScreen && (
          <p>
            <Link className="lone-link" to={`/saker/${shown.id}/unntatt`}>
              {t('screening.go')}
            </Link>
          </p>
        )}
        {shown.attachments.length === 0 && <p className="quiet">{t('case.attachments.none')}</p>}
        <ol className="attachments">
          {shown.attachments.map((attachment) => (
            <Attachment key={attachment.id} attachment={attachment} />
          ))}
        </ol>
        {shown.citedDocuments.length > 0 && (
          <>
            <h3 className="case-paper__cited">{t('case.cited')}</h3>
            <ul className="cited-documents">
              {shown.citedDocuments.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}

/** One that is sent along; of one that is withheld from the viewer only that it is, and by which law. */
function Attachment({ attachment }: { attachment: ShownCase['attachments'][number] }) {
  const { t } = useTranslation();
  const { number, title, fileName, size, href, screened } = attachment;
  return (
    <li>
      <span className="quiet">{number}</span>
      {href === null ? (
        <span>{title}</span>
      ) : (
        <a href={href} download={fileName}>
          <PaperclipIcon className="icon" aria-hidden /> {title}
        </a>
      )}
      {size !== null && <span className="quiet small">{fileSize(size)}</span>}
      {href !== null && screened && (
        <span className="quiet small">{t('screening.withheld', { legalBasis: screened })}</span>
      )}
    </li>
  );
}
