import { type ReactNode, useState } from 'react';
import type { LetterToPost } from '../../../shared/api/letters.ts';
import { post } from '../../app/api.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, dateOf, partsOf } from '../../ui/date-field.tsx';
import { dateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NotLoaded } from './not-loaded.tsx';
import { downloadPile } from './pile.ts';
import { PostTable } from './post-table.tsx';
import './letters.css';

/** Letters to people without e-mail (G6): print them as one pile, and record the day they were posted. */
export default function ToPostPage(): ReactNode {
  const loaded = useLoaded<{ letters: LetterToPost[] }>('/api/letters/to-post');
  const letters = loaded.state === 'here' ? loaded.value.letters : null;
  return (
    <>
      <div className="stack-2">
        <PageHeading title={letters?.length ? `To print and post (${letters.length})` : 'To print and post'}>
          To print and post
        </PageHeading>
        <p>
          Letters of your cases to people who have no e-mail, have not set up their account, or whom an e-mail did not
          reach.
        </p>
      </div>
      {letters === null ? <NotLoaded loaded={loaded} what="Letters to post" again={() => void loaded.again()} /> : null}
      {letters?.length === 0 ? (
        <Empty title="Nothing to post">A letter comes here when its reader cannot be told by e-mail.</Empty>
      ) : null}
      {letters?.length ? <Pile letters={letters} again={loaded.again} /> : null}
    </>
  );
}

function Pile({ letters, again }: { letters: readonly LetterToPost[]; again: () => Promise<void> }): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    letters.filter((one) => one.hasAddress).map(({ id }) => id),
  );
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const { connection } = useSyncStatus();
  const here = chosen.filter((id) => letters.some((one) => one.id === id));
  const act = async (work: () => Promise<FormProblem[]>): Promise<void> => {
    if (busy) return;
    if (here.length === 0) return setProblems([{ field: 'letters-chosen', words: 'Choose at least one letter' }]);
    setBusy(true);
    setProblems(await work());
    setBusy(false);
  };
  const print = () =>
    act(async () => {
      const failed = await downloadPile(here);
      return failed ? [{ field: 'letters-chosen', words: failed }] : [];
    });
  const record = (on: string | null) =>
    act(async () => {
      if (!on) return [{ field: 'posted-on', words: 'Enter the day they were posted, like 5 January 2027' }];
      const answer = await post('/api/letters/posted', { letterIds: here, on });
      if (!answer.ok) return [{ field: 'posted-on', words: answer.fields.on ?? answer.words }];
      say(`Recorded: posted on ${dateWords(on)}`);
      setChosen([]);
      await again();
      return [];
    });
  return (
    <>
      <ErrorSummary problems={problems} />
      <PostTable id="letters-chosen" letters={letters} chosen={here} choose={setChosen} />
      <p>
        <Button kind="second" icon="print" busy={busy} disabled={connection === 'offline'} onClick={() => void print()}>
          {`Open ${here.length} ${here.length === 1 ? 'letter' : 'letters'} as one PDF`}
        </Button>
      </p>
      <Posted busy={busy} problem={problems.find((one) => one.field === 'posted-on')?.words ?? null} record={record} />
    </>
  );
}

function Posted(props: { busy: boolean; problem: string | null; record: (on: string | null) => void }): ReactNode {
  const [on, setOn] = useState(partsOf(useDevice().today()));
  return (
    <Panel labelledBy="posted-heading">
      <h2 id="posted-heading">When they are in the post</h2>
      <DateField
        id="posted-on"
        label="Printed and posted on"
        hint="They count as served on this day: time limits run from it."
        problem={props.problem}
        value={on}
        onChange={setOn}
      />
      <p>
        <Button busy={props.busy} onClick={() => props.record(dateOf(on))}>
          Record as posted
        </Button>
      </p>
    </Panel>
  );
}
