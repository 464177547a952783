import { TestEnvironment } from 'jest-environment-node';

/**
 * Node, where a warning that must not come fails the test in which it came: pg 9 no longer takes a query on a connection
 * that is busy with another. It is told once for each file.
 */
const FORBIDDEN = /client\.query\(\) when the client is already executing a query/;

export default class extends TestEnvironment {
  constructor(...of) {
    super(...of);
    this.heard = null;
    this.hear = (warning) => {
      if (FORBIDDEN.test(warning.message)) this.heard ??= warning;
    };
    process.on('warning', this.hear);
  }

  handleTestEvent({ name, test }) {
    if (name !== 'test_done' || this.heard === null) return;
    test.errors.push(this.heard);
    this.heard = null;
  }

  async teardown() {
    process.off('warning', this.hear);
    await super.teardown();
  }
}
