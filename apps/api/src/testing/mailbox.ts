import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../settings/settings.js';
import { until } from './api.js';

/** A real mail server over loopback that keeps what it is given. */
export interface Mailbox {
  readonly settings: MailSettings;
  readonly received: readonly ParsedMail[];
  /** Waits for the mail with this number, counted from 0. */
  mail(number: number): Promise<ParsedMail>;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const received: ParsedMail[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => (received.push(mail), done()), done);
    },
  });
  const server = smtp.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    settings: { url: `smtp://127.0.0.1:${port}`, from: 'Samsvar <samsvar@fjordby.example>' },
    received,
    mail: async (number) => {
      await until(() => received.length > number);
      return received[number] as ParsedMail;
    },
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}
