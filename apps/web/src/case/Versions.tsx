import { shortDate, time } from '@samsvar/wording';
import { useTranslation } from 'react-i18next';
import { Downloads } from '../ui/Downloads';
import { SealedMark } from '../ui/SealedMark';
import { midSentence } from '../ui/words';
import type { ShownCase } from './CasePage';

/** Every text that was frozen, and the newest as Word and PDF. */
export function Versions({ shown }: { shown: ShownCase }) {
  const { t } = useTranslation();
  if (shown.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('case.versions')}</h2>
      <ol className="versions">
        {shown.versions.toReversed().map(({ id, number, kind, sha256, createdAt, createdBy, body }) => (
          <li key={id}>
            <SealedMark
              state={kind === 'decided' ? 'decided' : 'frozen'}
              number={number}
              sha256={sha256}
              {...(body ? { decidedBy: midSentence(body.name) } : {})}
            />
            <p className="small quiet">
              {t(`case.versions.${kind}`, { number })} {shortDate(createdAt)} {time(createdAt)},{' '}
              {createdBy.name}
            </p>
          </li>
        ))}
      </ol>
      {shown.viewerCan.includes('exportCase') && <Downloads paper={`/files/case/${shown.id}/svar`} />}
      {shown.publicAnswer && (
        <>
          <p className="quiet">
            {t('meeting.callPaper.public')}. {t('meeting.callPaper.publicHow')}
          </p>
          <Downloads paper={`/files/case/${shown.id}/svar-offentlig`} />
        </>
      )}
    </section>
  );
}
