import { SpeakerSoundWave2Icon } from '@navikt/aksel-icons';
import { changedBlocks, proposalSentence, type SaidProposal } from '@samsvar/prose';
import { useTranslation } from 'react-i18next';
import { WordDiff } from './WordDiff';

/** The difference in the text, and under it the same as a sentence. */
export function Difference({ said }: { said: SaidProposal }) {
  const { t } = useTranslation();
  return (
    <>
      {changedBlocks(said).map(({ kind, pieces }, index) => (
        <div key={index} className="changed-block" data-kind={kind}>
          <WordDiff pieces={pieces} />
        </div>
      ))}
      <p className="proposal-sheet__say">
        <SpeakerSoundWave2Icon className="icon" aria-hidden />
        <span>{proposalSentence(t, said)}</span>
      </p>
    </>
  );
}
