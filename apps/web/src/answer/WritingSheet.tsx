import { PersonChatIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '@samsvar/domain';
import { insertBlock, newBlockId } from '@samsvar/prose';
import { ToHistory } from '../history/ToHistory';
import { Editor } from '../text/Editor';
import type { LiveText } from '../text/live-text';
import { numberOf } from '../text/numbering';
import { SimpleText } from '../text/SimpleText';
import { SimpleToggle } from '../text/SimpleToggle';
import { midSentence } from '../ui/words';
import { mayWrite, type Answer, type Question } from './answer';
import { MinorityForm } from './MinorityForm';

interface Props {
  live: LiveText;
  answer: Answer;
  question: Question;
  blocks: readonly Block[];
}

/** The sheet one writes on, in the rich or the plain way. */
export function WritingSheet({ live, answer, question, blocks }: Props) {
  const { t } = useTranslation();
  const [simple, setSimple] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const writes = mayWrite(answer);
  const label = t('answer.label', { ofBody: midSentence(answer.body.name), number: question.number });
  const prefix = String(question.number);
  const addMinority = (who: string) => {
    const id = newBlockId();
    insertBlock(live.doc, question.id, { id, kind: 'paragraph', runs: [], minority: who });
    setAsking(false);
    setAdded(id);
  };
  const toggle = <SimpleToggle simple={simple} onToggle={setSimple} />;
  return (
    <div className="paper writing-sheet">
      {simple && writes ? (
        <>
          <div className="toolbar-row">{toggle}</div>
          <SimpleText
            live={live}
            question={question.id}
            blocks={blocks}
            label={label}
            numberOf={(index) => numberOf(blocks, index, prefix)}
          />
        </>
      ) : (
        <Editor
          live={live}
          question={question.id}
          label={label}
          prefix={prefix}
          editable={writes}
          goTo={added}
          hint={writes ? t('answer.hint') : ''}
          tools={toggle}
        />
      )}
      <footer className="writing-sheet__foot">
        {asking && writes ? (
          <MinorityForm onAdd={addMinority} onCancel={() => setAsking(false)} />
        ) : (
          writes && (
            <button type="button" className="tool" onClick={() => setAsking(true)}>
              <PersonChatIcon className="icon" aria-hidden />
              {t('answer.minority.add')}
            </button>
          )
        )}
        <ToHistory answer={answer} />
      </footer>
    </div>
  );
}
