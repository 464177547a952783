import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { REFUSALS, type Facts, type RefusalCode } from '@samsvar/domain';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import './states.css';

const isRefusalCode = (code: unknown): code is RefusalCode => typeof code === 'string' && code in REFUSALS;

/** The refusal's code when a rule said no; null for a fault or a bug. */
export function refusalOf(error: CombinedError | undefined): RefusalCode | null {
  const code = error?.graphQLErrors[0]?.extensions['code'];
  return isRefusalCode(code) ? code : null;
}

/**
 * What went wrong, in the reader's målform: a refusal says which rule and what to do; a lost net and a
 * bug say that nothing was lost and what can be tried.
 */
export function sentenceOf(error: CombinedError): string {
  const code = refusalOf(error);
  const facts = (error.graphQLErrors[0]?.extensions['facts'] ?? {}) as Facts;
  if (code) return String(i18next.t(`refusal.${code}`, { ...facts, defaultValue: '' }));
  const { kind, reference } = error.graphQLErrors[0]?.extensions ?? {};
  if (error.networkError || kind === 'fault') return i18next.t('common.fault');
  return typeof reference === 'string'
    ? i18next.t('common.bug', { reference })
    : i18next.t('common.bugWithoutReference');
}

interface Props {
  error: CombinedError | undefined;
  /** Tries once more, for what may pass by itself. */
  onRetry?: () => void;
}

/** An error where it happened. Shows nothing when there is none. */
export function Problem({ error, onRetry }: Props) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <div className="problem" role="alert">
      <ExclamationmarkTriangleIcon className="icon" aria-hidden />
      <div>
        <p>{sentenceOf(error)}</p>
        {onRetry && !refusalOf(error) && (
          <button type="button" className="ds-button" data-variant="secondary" onClick={onRetry}>
            {t('common.tryAgain')}
          </button>
        )}
      </div>
    </div>
  );
}
