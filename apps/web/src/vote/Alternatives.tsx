import { useTranslation } from 'react-i18next';
import { AlternativeText } from '../proposal/AlternativeText';
import { Difference } from '../proposal/Difference';
import { movedBy } from '../proposal/proposers';
import { saidOf } from '../proposal/said';
import { midSentence } from '../ui/words';
import {
  published,
  sideNames,
  voteName,
  whereName,
  type Proposal,
  type Treatment,
  type Vote,
} from './treatment';

/** Two proposals that are put against each other, each with what it does to the text, and what tells them apart. */
export function Alternatives({ treatment, vote }: { treatment: Treatment; vote: Vote }) {
  const { t } = useTranslation();
  const find = (id: string | undefined) => published(treatment).find((one) => one.id === id);
  const [one, other] = [find(vote.proposal?.id), find(vote.versus?.id)];
  if (!one || !other) return null;
  const names = sideNames(t, treatment, vote);
  return (
    <article className="paper proposal-sheet alternatives" aria-labelledby="entry">
      <header>
        <h1 id="entry" tabIndex={-1}>
          {voteName(t, treatment, vote)}
        </h1>
        <p className="quiet">{t('vote.alternative.how')}</p>
      </header>
      <div className="alternatives__two">
        <Side treatment={treatment} proposal={one} name={names.for} />
        <Side treatment={treatment} proposal={other} name={names.against} />
      </div>
      {one.newText && other.newText && (
        <section>
          <h2>
            {t('vote.alternative.difference', {
              one: midSentence(names.for),
              other: midSentence(names.against),
            })}
          </h2>
          <Difference
            said={{
              ...saidOf(treatment, other),
              kind: 'replaceBlock',
              before: one.newText,
              beforeKind: one.newKind ?? other.newKind,
            }}
          />
        </section>
      )}
    </article>
  );
}

function Side({ treatment, proposal, name }: { treatment: Treatment; proposal: Proposal; name: string }) {
  const { t } = useTranslation();
  const where = whereName(t, treatment, proposal);
  return (
    <section>
      <h2>{name}</h2>
      <p className="quiet">
        {[where && `${where}.`, t('proposal.movedBy', { names: movedBy(t, proposal) })]
          .filter(Boolean)
          .join(' ')}
      </p>
      <AlternativeText treatment={treatment} proposal={proposal} />
      <Difference said={saidOf(treatment, proposal)} />
    </section>
  );
}
