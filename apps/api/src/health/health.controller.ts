import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Collab } from '@samsvar/collab';
import { COLLAB } from '../tokens.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: DataSource,
    @Inject(COLLAB) private readonly collab: Collab,
  ) {}

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers, and the collaboration takes sockets. */
  @Get('ready')
  async ready() {
    const database = await this.database.query('select 1').then(
      () => true,
      () => false,
    );
    const collab = this.collab.health();
    if (!database || !collab.ready)
      throw new ServiceUnavailableException({ status: 'unavailable', database, collab: collab.ready });
    return { status: 'ok', database, collab: collab.ready };
  }
}
