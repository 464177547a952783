import './Choices.css';

interface Props<Value extends string> {
  legend: string;
  /** Help that is always shown. */
  hint?: string;
  name: string;
  choices: readonly { readonly value: Value; readonly name: string }[];
  /** What is chosen; absent where the form reads it when it is sent, and one must choose. */
  value?: Value;
  onChoose?: (value: Value) => void;
}

/** One of a few, all of them seen at once. */
export function Choices<Value extends string>({
  legend,
  hint,
  name,
  choices,
  value: chosen,
  onChoose,
}: Props<Value>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {hint && <p className="small quiet">{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            className="ds-input"
            name={name}
            value={choice.value}
            required
            {...(onChoose && { checked: choice.value === chosen, onChange: () => onChoose(choice.value) })}
          />
          {choice.name}
        </label>
      ))}
    </fieldset>
  );
}
