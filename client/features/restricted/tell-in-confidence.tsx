import { type ReactNode, useState } from 'react';
import { confidenceTopics } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { ConfidencePhotos } from './confidence-photos.tsx';
import { topicWords } from './confidence-words.ts';
import { useConfidence } from './use-confidence.ts';

const ids = { about: 'confidence-about', words: 'confidence-words' };

export interface TellInConfidenceProps {
  caseId: string;
  /** Where it was opened from. */
  back: string;
  coordinator: string | null;
  /** What was begun and not sent. */
  begun: readonly LocalDocument<'confidence'>[];
  /** How many were sent here and wait for a connection. */
  waiting: number;
  files: readonly LocalDocument<'file'>[];
}

/** N2: to be read by the co-ordinator alone. Its address and title, which browsers write into their history in clear, do not say what it is. */
export function TellInConfidence(props: TellInConfidenceProps): ReactNode {
  const [sent, setSent] = useState(false);
  const [turn, setTurn] = useState(0);
  const anew = (): void => {
    setTurn(turn + 1);
    setSent(false);
  };
  if (sent) return <Sent {...props} again={anew} />;
  return <Write key={turn} {...props} sent={() => setSent(true)} anew={anew} />;
}

function Write(props: TellInConfidenceProps & { sent: () => void; anew: () => void }): ReactNode {
  const { caseId, back, coordinator, begun, waiting, files, sent, anew } = props;
  const form = useConfidence(caseId, begun[0] ?? null);
  const drafted = begun.find(({ id }) => id === form.id) ?? null;
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.words ?? null;
  const send = async (): Promise<void> => {
    const missing = [
      ...(form.body.about ? [] : [{ field: ids.about, words: 'Choose what it is about' }]),
      ...(form.body.words.trim() ? [] : [{ field: ids.words, words: 'Write what the co-ordinator should know' }]),
    ];
    setProblems(missing);
    if (missing.length > 0) return;
    const refused = await form.send();
    if (refused) return setProblems([{ field: ids.words, words: 'It could not be sent. Try again in a minute.' }]);
    say('On its way to the co-ordinator alone');
    sent();
  };
  const takeBack = async (): Promise<void> => {
    await form.takeBack();
    say('Deleted');
    anew();
  };
  return (
    <>
      <div className="stack-2">
        <PageHeading title="Write to the co-ordinator">Tell the co-ordinator something in confidence</PageHeading>
        <p>
          {coordinator
            ? `Only ${coordinator} reads this, and a colleague who covers for them.`
            : 'Only the co-ordinator reads this. The case is waiting for one: it is read when the council has chosen them.'}{' '}
          It is no part of the advice or the plan. Nobody else who sees the case learns that you have written.
        </p>
        <p>When it is sent it leaves this {thisDevice()}, and you can’t read it here again.</p>
      </div>
      <Banner kind="soon">
        <p>
          <b>If a child is in danger now, call 999.</b> If you are worried about a child today, ring children’s social
          care: do not wait for an answer here.
        </p>
      </Banner>
      {waiting > 0 ? <Waiting count={waiting} /> : null}
      <ErrorSummary problems={problems} />
      <Radios
        id={ids.about}
        label="What is it about?"
        problem={problemOf(ids.about)}
        value={form.body.about}
        onChange={(about) => form.change({ about })}
        options={confidenceTopics.map((value) => ({ value, ...topicWords[value] }))}
      />
      <TextArea
        id={ids.words}
        label="What should the co-ordinator know?"
        hint="Say what you saw or heard yourself, when, and what you are worried about."
        rows={10}
        problem={problemOf(ids.words)}
        value={form.body.words}
        onChange={(words) => form.change({ words: words.slice(0, 20_000) })}
      />
      <ConfidencePhotos form={form} drafted={drafted} files={files} />
      <div className="row">
        <Button onClick={() => void send()}>Send to the co-ordinator</Button>
        <Button kind="second" href={back}>
          Carry on later
        </Button>
        {drafted ? (
          <Button kind="plain" onClick={() => void takeBack()}>
            Delete what I wrote
          </Button>
        ) : null}
      </div>
      <p className="small muted">
        What you write is kept on this {thisDevice()} as you type. Only you see it until you send it.
      </p>
    </>
  );
}

const Waiting = ({ count }: { count: number }): ReactNode => (
  <Banner kind="soon">
    <p>
      {count === 1 ? 'Something you sent waits' : `${count} things you sent wait`} for a connection. It goes by itself
      when you are online.
    </p>
  </Banner>
);

function Sent({ back, coordinator, waiting, again }: TellInConfidenceProps & { again: () => void }): ReactNode {
  const { connection } = useSyncStatus();
  const waits = waiting > 0 && connection === 'offline';
  const heading = waits ? 'It waits for a connection' : 'Sent to the co-ordinator alone';
  return (
    <>
      <PageHeading title="Write to the co-ordinator">{heading}</PageHeading>
      <Banner kind={waits ? 'soon' : 'done'} say="polite">
        <p>
          {waits
            ? `It goes by itself when you are online, and then leaves this ${thisDevice()}.`
            : `${coordinator ?? 'The co-ordinator'} can read it now. It has left this ${thisDevice()}.`}
        </p>
      </Banner>
      <p>The co-ordinator may ring you about it. They decide what has to be done, and with whom they must speak.</p>
      <div className="row">
        <Button href={back}>Go back</Button>
        <Button kind="second" onClick={again}>
          Tell something else
        </Button>
      </div>
    </>
  );
}
