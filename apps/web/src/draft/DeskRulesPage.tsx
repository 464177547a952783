import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { Problem } from '../ui/Problem';
import { Waiting } from '../ui/Waiting';
import { DeskRulesQuery } from './disposition.operations';
import { FloorForm } from './FloorForm';
import { ReasonsList } from './ReasonsList';
import './desk-rules.css';

/** What the municipality has settled for all its compilations. The kommunedirektør changes it, case workers read it. */
export function DeskRulesPage() {
  const { t } = useTranslation();
  const [{ data, error }, refetch] = useQuery({ query: DeskRulesQuery, requestPolicy: 'cache-and-network' });
  const again = () => refetch({ requestPolicy: 'network-only' });
  if (!data) return error ? <Problem error={error} onRetry={again} /> : <Waiting />;
  const rules = data.deskRules;
  if (!rules) return <EmptyState title={t('disposition.rules.notYours')} />;
  const may = rules.viewerCan.includes('setDeskRules');
  return (
    <div className="desk-rules">
      <PageHeading title={t('disposition.rules')} lead={!may && t('disposition.rules.readOnly')} />
      <FloorForm floor={rules.rewordingFloor} may={may} refetch={again} />
      <ReasonsList reasons={rules.reasons} may={may} refetch={again} />
    </div>
  );
}
