/** Runs a process on a clock that jumps an hour ahead, then an hour behind, then back: at each SIGUSR2. */
const HOUR = 3_600_000;
const RealDate = Date;
const jumps = [HOUR, -HOUR, 0];
let ahead = 0;

globalThis.Date = class extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(RealDate.now() + ahead);
    else super(...values);
  }
  static now() {
    return RealDate.now() + ahead;
  }
};

process.on('SIGUSR2', () => {
  ahead = jumps.shift() ?? 0;
  process.stdout.write(`${new Date().toISOString()}\n`);
});
