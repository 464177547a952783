import { LANGUAGES, type Language } from '@samsvar/wording';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ChooseLanguage } from '../session/session.operations';
import { useSession } from '../session/SessionProvider';
import { COLOUR_SCHEMES, colourScheme, TEXT_SIZES, textSize } from './preferences';
import './DisplaySettings.css';

interface ChoiceProps<Value extends string> {
  legend: string;
  values: readonly Value[];
  chosen: Value;
  label: (value: Value) => string;
  onChoose: (value: Value) => void;
  /** The language of each label, where it is not the page's. */
  langOf?: (value: Value) => string;
}

function Choice<Value extends string>({
  legend,
  values,
  chosen,
  label,
  onChoose,
  langOf,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="display-choice">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} lang={langOf?.(value)}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The reader's own choices: målform, size of text, light or dark. */
export function DisplaySettings() {
  const { t, i18n } = useTranslation();
  const { session } = useSession();
  const [, chooseLanguage] = useMutation(ChooseLanguage);
  const speak = (language: Language) => {
    void i18n.changeLanguage(language);
    if (session.person) void chooseLanguage({ language });
  };
  return (
    <div className="display-settings">
      <Choice
        legend={t('common.language')}
        values={LANGUAGES}
        chosen={i18n.language as Language}
        label={(language) => (language === 'nb' ? 'Bokmål' : 'Nynorsk')}
        langOf={(language) => language}
        onChoose={speak}
      />
      <Choice
        legend={t('common.textSize')}
        values={TEXT_SIZES}
        chosen={textSize.use()}
        label={(size) => t(`common.textSize.${size}`)}
        onChoose={textSize.choose}
      />
      <Choice
        legend={t('common.colours')}
        values={COLOUR_SCHEMES}
        chosen={colourScheme.use()}
        label={(scheme) => t(`common.colours.${scheme}`)}
        onChoose={colourScheme.choose}
      />
    </div>
  );
}
