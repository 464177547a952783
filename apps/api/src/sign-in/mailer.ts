import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Refusal } from '@samsvar/domain';
import type { Settings } from '../settings/settings.js';
import { SETTINGS } from '../tokens.js';

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

/** The way out for e-mail. */
@Injectable()
export class Mailer {
  private readonly transport;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.transport = settings.mail && createTransport(settings.mail.url);
  }

  /** @throws Refusal `not_permitted` without a mail server; the server's own error */
  async send({ to, subject, text }: Mail): Promise<void> {
    if (!this.transport || !this.settings.mail) throw new Refusal('not_permitted');
    await this.transport.sendMail({ from: this.settings.mail.from, to: { ...to }, subject, text });
  }
}
