import { PersonCrossIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';

interface Decision {
  readonly id: string;
  readonly found: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly substitute: { readonly name: string } | null;
}

/** Who is disqualified in a case, and who stepped in. Of several decisions about one person the last counts. */
export function Disqualified({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const last = [...new Map(decisions.map((one) => [one.person.id, one])).values()];
  return last
    .filter(({ found }) => found)
    .map(({ id, person, substitute }) => (
      <p key={id} className="disqualified">
        <PersonCrossIcon className="icon" aria-hidden />
        {substitute
          ? t('meeting.disqualified.substitute', { name: person.name, substitute: substitute.name })
          : t('meeting.disqualified.nobody', { name: person.name })}
      </p>
    ));
}
