import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import type { Treatment } from '../vote/treatment';
import { ProposeForm } from './ProposeForm';
import { WAYS } from './wish';
import './propose.css';

interface Props {
  treatment: Treatment;
  onMoved: () => void;
  /** The whole text is to be written anew. */
  onAlternative: () => void;
}

const BESIDES = ['addition', 'refer', ...WAYS] as const;
type Choice = (typeof BESIDES)[number];

/** What is proposed to the case and not against a block: big choices, each with what it leads to. */
export function OtherProposals({ treatment, onMoved, onAlternative }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const offered = BESIDES.filter((kind) => kind !== 'sendBack' || canGoBack(treatment));
  return (
    <section className="other-proposals" aria-labelledby="other-proposals">
      <h2 id="other-proposals">{t('proposal.other')}</h2>
      <ul>
        <Offer kind="alternative" onChoose={onAlternative} />
        {offered.map((kind) => (
          <Offer key={kind} kind={kind} onChoose={() => setChosen(kind)} />
        ))}
      </ul>
      {chosen && (
        <Dialog title={t(`proposal.make.${chosen}`)} onClose={() => setChosen(null)}>
          <ProposeForm
            treatment={treatment}
            target={{ kind: chosen, section: null, block: null, place: 0 }}
            onMoved={onMoved}
            onClose={() => setChosen(null)}
          />
        </Dialog>
      )}
    </section>
  );
}

function Offer({ kind, onChoose }: { kind: Choice | 'alternative'; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" id={`offer-${kind}`} onClick={onChoose}>
        <b>{t(`proposal.make.${kind}`)}</b>
        <span>{t(`proposal.make.${kind}.how`)}</span>
      </button>
    </li>
  );
}

/** There is a compilation before this body on the route. */
function canGoBack({ case: { route }, meeting }: Treatment): boolean {
  const here =
    route.find(({ state, body }) => state === 'current' && body?.id === meeting.body.id)?.position ?? 0;
  return route.some(({ task, position }) => task === 'compiles' && position < here);
}
