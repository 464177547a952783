import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';
import { useTranslation } from 'react-i18next';
import './Field.css';

interface Common {
  label: ReactNode;
  /** Help that is always shown. */
  hint?: ReactNode;
  /** What is wrong, when something is. */
  problem?: string | undefined;
  /** Says that it may be left empty. */
  optional?: boolean;
}

interface FrameProps extends Common {
  id: string;
  children: ReactNode;
}

function Frame({ id, label, hint, problem, optional, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <div className="field" data-problem={problem ? true : undefined}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="quiet"> ({t('common.optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="small quiet">
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p id={`${id}-problem`} className="ds-validation-message">
          {problem}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, problem }: Common) =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;

type InputProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { id?: string };

/** One line of text, a date or a number, with its label above and what is wrong below. */
export function TextField({ label, hint, problem, optional, id: given, ...input }: InputProps) {
  const own = useId();
  const id = given ?? own;
  const common = { label, hint, ...(problem ? { problem } : {}), ...(optional ? { optional } : {}) };
  return (
    <Frame id={id} {...common}>
      <input
        id={id}
        className="ds-input"
        type="text"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, common)}
        {...input}
      />
    </Frame>
  );
}

type AreaProps = Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { id?: string };

/** Several lines of text. */
export function TextArea({ label, hint, problem, optional, id: given, ...area }: AreaProps) {
  const own = useId();
  const id = given ?? own;
  const common = { label, hint, ...(problem ? { problem } : {}), ...(optional ? { optional } : {}) };
  return (
    <Frame id={id} {...common}>
      <textarea
        id={id}
        className="ds-input written"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, common)}
        {...area}
      />
    </Frame>
  );
}

interface SelectProps<Value extends string> extends Common {
  id?: string;
  value: Value;
  options: readonly { readonly value: Value; readonly name: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few. */
export function Select<Value extends string>({
  id: given,
  value,
  options,
  onChoose,
  ...common
}: SelectProps<Value>) {
  const own = useId();
  const id = given ?? own;
  return (
    <Frame id={id} {...common}>
      <select
        id={id}
        className="ds-input"
        value={value}
        aria-invalid={common.problem ? true : undefined}
        aria-describedby={described(id, common)}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Frame>
  );
}
