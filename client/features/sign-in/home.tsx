import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../../app/hub.ts';
import { keptHere } from '../../app/kept-here.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { DemoEntrance } from './demo-entrance.tsx';

/** The public home: what the hub is, and the ways in. */
export function Home(): ReactNode {
  const hub = useHub();
  const authority = hub?.authority.name ?? 'your council';
  return (
    <div className="cols">
      <div className="stack">
        <PageHeading title="Welcome">Education, health and care needs, worked on together</PageHeading>
        <p className="lead">
          Families, schools, health and social care and {authority} work here on assessments, plans and reviews.
          Everybody sees what happens next, and when.
        </p>
        <div className="row">
          {keptHere() ? <Button href="/work">Open the hub on this {thisDevice()}</Button> : null}
          <Button href="/sign-in" kind={keptHere() ? 'second' : 'main'}>
            Sign in
          </Button>
          <Link className="back" href="/reset-password">
            Reset your password
          </Link>
        </div>
        <section className="panel stack-2" aria-labelledby="ask">
          <h2 id="ask">Ask for an assessment</h2>
          <p>For a child or young person who needs more help. You need no account and no e-mail address.</p>
          <div className="row">
            <Button href="/request" kind="second">
              Ask for an assessment
            </Button>
          </div>
        </section>
        <ul className="list">
          <Point icon="offline" title="Works without a signal">
            Once you have signed in on a device, your cases open and you can write anywhere. It is sent by itself when
            you are online.
          </Point>
          <Point icon="lock" title="Only for those who are invited">
            You see a child’s case when the co-ordinator has given you access. What is kept on your device is encrypted.
          </Point>
          <Point icon="calendar" title="Every date with its reason">
            The steps the law sets, what is late, what comes next and who is dealing with it.
          </Point>
        </ul>
      </div>
      <aside className="side" aria-label="Ways in">
        {hub?.demo ? <DemoEntrance /> : null}
        <section className="stack-2">
          <h2>You were invited</h2>
          <p className="small">
            Open the link in your e-mail. If you have a letter instead, use the code printed in it.
          </p>
          <p>
            <Link className="back" href="/invitation">
              Use the code from a letter
            </Link>
          </p>
        </section>
        <section className="stack-2">
          <h2>You don’t want to use a website</h2>
          <p className="small">
            You never have to. Your SEND co-ordinator can do everything with you by phone or post.
          </p>
        </section>
      </aside>
    </div>
  );
}

function Point({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }): ReactNode {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        <p className="small muted">{children}</p>
      </div>
    </li>
  );
}
