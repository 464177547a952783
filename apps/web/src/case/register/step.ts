import type { ResultOf } from '../../graphql';
import type { RegisterChoicesQuery } from './register.operations';
import type { Problem, Registration } from './registration';

export type Choices = ResultOf<typeof RegisterChoicesQuery>;

/** What every step of the registration gets. */
export interface StepProps {
  readonly filled: Registration;
  readonly fill: (change: Partial<Registration>) => void;
  readonly choices: Choices;
  /** Fields to mark, once one has tried to go on. */
  readonly wrong: ReadonlySet<Problem['field']>;
  /** Another booklet was taken in. */
  readonly onChoicesChanged: () => void;
}
