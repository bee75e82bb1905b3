import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { DemoMail } from '../../../shared/api/demo-mailbox.ts';
import { get } from '../../app/api.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { atStart, momentWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';

/** Every e-mail that the demo has sent, newest first; one of them when it is named. */
export default function Mailbox({ mailId }: { mailId: string | null }): ReactNode {
  const [mails, setMails] = useState<readonly DemoMail[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const load = useCallback(async () => {
    const answer = await get<{ mails: DemoMail[] }>('/api/demo/mailbox');
    setTrouble(answer.ok ? null : answer.words);
    if (answer.ok) setMails(answer.value.mails);
  }, []);
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 5000);
    return () => clearInterval(timer);
  }, [load]);
  if (mailId) return <OneMail mail={mails?.find((mail) => mail.id === mailId)} loading={mails === null && !trouble} />;
  return (
    <div className="narrow-page stack">
      <PageHeading title={`Demo mailbox (${mails?.length ?? 0})`}>Demo mailbox</PageHeading>
      <p className="muted">
        Every e-mail that the hub has sent, to anybody. In real use they go to the people’s own mailboxes.
      </p>
      {trouble ? (
        <Banner say="polite">
          <p>{trouble}</p>
          <Button kind="second" onClick={() => void load()}>
            Try again
          </Button>
        </Banner>
      ) : null}
      {mails === null && !trouble ? <Skeleton shape="lines" /> : null}
      {mails?.length === 0 ? (
        <Empty title="No e-mail yet">Ask somebody for advice or reset a password: the e-mail shows here at once.</Empty>
      ) : null}
      {mails && mails.length > 0 ? <Mails mails={mails} /> : null}
    </div>
  );
}

function Mails({ mails }: { mails: readonly DemoMail[] }): ReactNode {
  const now = new Date().toISOString();
  return (
    <MarkedList
      label="E-mails"
      rows={mails.map((mail) => ({
        id: mail.id,
        icon: 'mail',
        end: mail.state === 'bounced' ? <Tag kind="late">Came back</Tag> : undefined,
        title: (
          <Link className="row-link" href={`/demo/mailbox/${mail.id}`}>
            {mail.subject}
          </Link>
        ),
        about: `To ${mail.to.name}, ${momentWords(mail.at, now)}`,
      }))}
    />
  );
}

function OneMail({ mail, loading }: { mail: DemoMail | undefined; loading: boolean }): ReactNode {
  if (loading) return <Skeleton />;
  return (
    <div className="narrow-page stack">
      <BackLink href="/demo/mailbox">Demo mailbox</BackLink>
      <PageHeading title={mail?.subject ?? 'This e-mail is gone'}>
        {mail?.subject ?? 'This e-mail is not here any more'}
      </PageHeading>
      {mail ? (
        <>
          <SummaryList
            rows={[
              { label: 'To', value: `${mail.to.name}, ${mail.to.address}` },
              { label: 'Sent', value: atStart(momentWords(mail.at, new Date().toISOString())) },
            ]}
          />
          <div className="panel kept-words">{withLinks(mail.text)}</div>
        </>
      ) : null}
    </div>
  );
}

/** Addresses of this hub become links, so that an invitation or a reset can be followed. */
function withLinks(text: string): ReactNode[] {
  return text.split(/(https?:\/\/[^\s<>]+)/).map((part, index) => {
    const key = `${index} ${part}`;
    if (index % 2 === 0) return <span key={key}>{part}</span>;
    const url = URL.canParse(part) ? new URL(part) : null;
    return (
      <a key={key} href={url ? url.pathname + url.search : part}>
        {part}
      </a>
    );
  });
}
