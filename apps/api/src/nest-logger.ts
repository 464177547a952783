import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

/** Nest's own words through our log: its start-up chatter is debug, its warnings and errors are ours. */
export class NestLogger implements LoggerService {
  log(message: unknown): void {
    log.debug(String(message));
  }
  warn(message: unknown): void {
    log.warn(String(message));
  }
  error(message: unknown): void {
    log.error(String(message));
  }
}
