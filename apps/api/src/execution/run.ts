/** A part of an answer, or what it is made from. */
export type Part = Record<string, unknown>;

/** Puts one field of `source` into the answer. */
export type Step = (run: Run, source: Part, into: Part) => void;

/** Puts a value that is there into the answer, as its type says. @throws TypeError for what the type forbids */
export type Complete = (run: Run, value: unknown, into: Part, key: string | number) => void;

/** One answer in the making: waits for everything that was promised, and ends at the first error. */
export class Run {
  private waitsFor = 0;
  private done = () => {};
  /** Only the first time counts. */
  fail: (error: unknown) => void = () => {};

  constructor(
    readonly context: unknown,
    readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  through(steps: readonly Step[]): Promise<Part> {
    return new Promise((resolve, reject) => {
      const data: Part = {};
      this.done = () => resolve(data);
      this.fail = reject;
      this.waitsFor += 1;
      for (const step of steps) step(this, {}, data);
      this.arrived();
    });
  }

  /** A value now, or the place for it until it comes, so that fields stand in the order they were asked for. */
  place(complete: Complete, value: unknown, into: Part, key: string | number): void {
    if (typeof value !== 'object' || value === null) return complete(this, value, into, key);
    if (value instanceof Error) throw value;
    if (!isPromise(value)) return complete(this, value, into, key);
    into[key as string] = null;
    this.waitsFor += 1;
    value
      .then((come) => {
        if (come instanceof Error) throw come;
        complete(this, come, into, key);
        this.arrived();
      })
      .then(undefined, this.fail);
  }

  private arrived(): void {
    this.waitsFor -= 1;
    if (this.waitsFor === 0) this.done();
  }
}

const isPromise = (value: object): value is Promise<unknown> =>
  'then' in value && typeof value.then === 'function';
