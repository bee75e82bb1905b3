import type { ReactNode } from 'react';
import { useHub } from '../../app/hub.ts';
import { PageHeading } from '../../ui/heading.tsx';

/** What the hub keeps about people, where, and who sees it. */
export default function Privacy(): ReactNode {
  const authority = useHub()?.authority.name ?? 'The authority';
  return (
    <div className="narrow-page stack">
      <PageHeading title="Privacy">Privacy</PageHeading>
      <p>{authority} runs this hub and is responsible for what it holds.</p>
      <section className="stack-2" aria-labelledby="who">
        <h2 id="who">Who sees a child’s case</h2>
        <p>
          Only people whom the co-ordinator has given access, for as long as they need it. When access ends, the copies
          leave their devices at the next contact.
        </p>
      </section>
      <section className="stack-2" aria-labelledby="device">
        <h2 id="device">What is kept on your device</h2>
        <p>
          Your cases and your writing, encrypted, so that you can work without a connection. They open only with your
          passkey, your passphrase or by signing in. They are deleted when you sign out.
        </p>
      </section>
      <section className="stack-2" aria-labelledby="cookies">
        <h2 id="cookies">Cookies</h2>
        <p>One cookie keeps you signed in. There are none for advertising or for counting visits.</p>
      </section>
      <section className="stack-2" aria-labelledby="mail">
        <h2 id="mail">E-mails</h2>
        <p>E-mails say what happened and what is to be done. They never name a child.</p>
      </section>
    </div>
  );
}
