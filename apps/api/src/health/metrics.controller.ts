import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Collab } from '@samsvar/collab';
import { COLLAB } from '../tokens.js';

@Controller('metrics')
export class MetricsController {
  constructor(@Inject(COLLAB) private readonly collab: Collab) {}

  /** Counts in Prometheus' text format. Nothing personal is counted. */
  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4')
  metrics(): string {
    return this.collab.metrics();
  }
}
