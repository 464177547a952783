import './OneOf.css';

interface Props<Choice extends string> {
  /** What is chosen between. */
  label: string;
  choices: readonly { readonly value: Choice; readonly name: string }[];
  value: Choice;
  onChoose: (value: Choice) => void;
}

/** A row of buttons of which one is pressed: another view of the same things. */
export function OneOf<Choice extends string>({ label, choices, value, onChoose }: Props<Choice>) {
  return (
    <div className="one-of" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.name}
        </button>
      ))}
    </div>
  );
}
