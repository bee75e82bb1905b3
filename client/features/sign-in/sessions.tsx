import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { SessionsAnswer } from '../../../shared/api/sign-in.ts';
import { get, remove } from '../../app/api.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmPanel } from '../../ui/confirm-panel.tsx';
import { momentWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';
import { say } from '../../ui/live-region.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';

type Listed = SessionsAnswer['sessions'][number];

/** Where this person is signed in; each can be ended from here. */
export function Sessions(): ReactNode {
  const [sessions, setSessions] = useState<Listed[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [ending, setEnding] = useState<Listed | null>(null);
  const load = useCallback(async () => {
    const answer = await get<SessionsAnswer>('/api/sessions');
    setTrouble(answer.ok ? null : answer.code === 'offline' ? 'This list needs a connection.' : answer.words);
    if (answer.ok) setSessions(answer.value.sessions);
  }, []);
  useEffect(() => void load(), [load]);
  const end = async (session: Listed): Promise<void> => {
    const answer = await remove(`/api/sessions/${session.id}`);
    setEnding(null);
    if (!answer.ok) return setTrouble(answer.words);
    say('Signed out there');
    await load();
  };
  if (trouble)
    return (
      <Banner say="polite">
        <p>{trouble}</p>
        <Button kind="second" onClick={() => void load()}>
          Try again
        </Button>
      </Banner>
    );
  if (!sessions) return <Skeleton shape="lines" />;
  const now = new Date().toISOString();
  return (
    <>
      <MarkedList
        rows={sessions.map((session) => ({
          id: session.id,
          icon: 'user',
          title: session.deviceName,
          about: `Last seen ${momentWords(session.lastSeenAt, now)}, signed in ${momentWords(session.createdAt, now)}`,
          end: session.current ? (
            <Tag kind="now">Here</Tag>
          ) : (
            <Button kind="plain" onClick={() => setEnding(session)}>
              Sign out<span className="unseen"> on {session.deviceName}</span>
            </Button>
          ),
        }))}
      />
      {ending ? (
        <ConfirmPanel
          title={`Sign out on ${ending.deviceName}?`}
          yes="Sign out there"
          onYes={() => void end(ending)}
          onNo={() => setEnding(null)}
        >
          <p>It loses its copies at its next contact. What was not sent from it still arrives.</p>
        </ConfirmPanel>
      ) : null}
      <div className="row">
        <Button kind="second" href="/sign-out">
          Sign out everywhere
        </Button>
      </div>
    </>
  );
}
