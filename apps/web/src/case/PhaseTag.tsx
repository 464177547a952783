import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../graphql';

/** How far a case has come, in a word. Not amber: a phase is a state, not something that happens now. */
export function PhaseTag({ phase }: { phase: Phase }) {
  const { t } = useTranslation();
  return (
    <span className="tag phase-tag">
      {(phase === 'decided' || phase === 'sent') && <CheckmarkCircleIcon className="icon" aria-hidden />}
      {t(`case.phase.${phase}`)}
    </span>
  );
}
