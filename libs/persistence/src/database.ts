import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import type { DatabaseRole } from './pool.js';

/**
 * Opens the application's connections to a migrated database. Every connection has taken on the
 * application's role before its first statement.
 *
 * @throws the driver's error when the database cannot be reached
 */
export function openDatabase(
  url: string,
  role: DatabaseRole = 'samsvar_app',
  connections = 10,
): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    poolSize: connections,
    extra: { options: `-c role=${role}` },
  }).initialize();
}
