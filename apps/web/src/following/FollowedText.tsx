import { useTranslation } from 'react-i18next';
import type { Followed } from './FollowedCase';

/** A text to read, question by question. */
export function FollowedText({ sections }: { sections: Followed['text'] }) {
  const { t } = useTranslation();
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ number, question, blocks }) => (
      <div key={number} className="followed-section">
        <p className="over">{t('following.question', { number })}</p>
        <p>
          <b>{question}</b>
        </p>
        {blocks.map(({ kind, text }, index) => (
          <p key={index} className="written" data-kind={kind}>
            {text}
          </p>
        ))}
      </div>
    ));
}
