import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../../app/hub.ts';
import { longDateWords, tinyDateWords } from '../../ui/dates.ts';

/** Stands above everything while the hub is a demo: says so, and leads to the mailbox and the date. */
export default function DemoBar(): ReactNode {
  const hub = useHub();
  return (
    <section className="demo-bar" aria-label="Demo">
      <div>
        <p>
          <b>Demo</b>
          {hub ? <span className="short">, {tinyDateWords(hub.today)}</span> : null}
          <span className="long">
            : everybody here is invented.{hub ? ` Today is ${longDateWords(hub.today)}.` : ''}
          </span>
        </p>
        <Link href="/demo/mailbox">Mailbox</Link>
        <Link href="/demo/date">Move the date</Link>
      </div>
    </section>
  );
}
