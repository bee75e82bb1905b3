import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the mail system does with the next message; `accept` when nothing is scripted. */
export type SmtpBehaviour = 'accept' | 'try later' | 'unknown address' | 'message refused' | 'hang up after DATA';

export interface SmtpDouble {
  url: string;
  /** Whole messages as they arrived, the ones whose sender was left without an answer too. */
  arrived: string[];
  /** What to do with the next messages, in order. */
  script: SmtpBehaviour[];
  /** How many messages were begun (RCPT TO). */
  begun: () => number;
  stop(): Promise<void>;
  /** On the same port. */
  restart(): Promise<void>;
}

const fault = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** A real SMTP server on loopback that misbehaves as told. */
export async function smtpDouble(): Promise<SmtpDouble> {
  const arrived: string[] = [];
  const script: SmtpBehaviour[] = [];
  let begun = 0;
  let now: SmtpBehaviour = 'accept';
  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo(_address, _session, done) {
        begun += 1;
        now = script.shift() ?? 'accept';
        if (now === 'try later') return done(fault(451, 'Greylisted, try again later'));
        if (now === 'unknown address') return done(fault(550, '5.1.1 No such user here'));
        return done();
      },
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (now === 'message refused') return done(fault(554, '5.7.1 Message refused'));
          arrived.push(Buffer.concat(parts).toString('utf8'));
          if (now !== 'hang up after DATA') return done();
          for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy();
        });
      },
    });
  let server = make();
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.on('error', () => {});
        resolve();
      });
    });
  await listen(0);
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    script,
    begun: () => begun,
    stop,
    async restart() {
      server = make();
      await listen(port);
    },
  };
}
