import type { IncomingMessage } from 'node:http';
import { Body, Controller, Header, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import { z } from 'zod';
import type { Clock } from '@samsvar/domain';
import { HttpErrors } from '../errors/http-errors.js';
import { parseInput } from '../errors/input.js';
import { Tries } from '../sign-in/tries.js';
import { CLOCK } from '../tokens.js';
import { Outcomes, type SenderView } from './outcome.js';

const ASKED = z.object({ secret: z.string().min(1).max(100) });
/** So many looks from one address of the net in a quarter of an hour: enough to read, too few to guess. */
const TRIES = 100;
const SPAN = 15 * 60_000;

/** Where the sender of a joint input sees what became of it. The secret comes in the body: addresses are logged. */
@Controller('files/input')
@UseFilters(HttpErrors)
export class OutcomeController {
  private readonly tries: Tries;

  constructor(
    private readonly outcomes: Outcomes,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.tries = new Tries(TRIES, SPAN, clock);
  }

  @Post('outcome')
  @HttpCode(200)
  @Header('Cache-Control', 'private, no-store')
  outcome(
    @Req() request: IncomingMessage & { readonly ip?: string },
    @Body() body: unknown,
  ): Promise<SenderView> {
    this.tries.take(request.ip ?? '');
    return this.outcomes.of(parseInput(ASKED, body).secret);
  }
}
