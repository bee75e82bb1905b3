import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { TeamCases, TeamRequest } from '../../../shared/api/teams.ts';
import { put } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { dateWords } from '../../ui/dates.ts';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { say } from '../../ui/live-region.tsx';

interface Choice {
  personId: string;
  name: string;
  about: string;
}

export interface AllocatePanelProps {
  /** One request, or several of the same team. */
  requests: readonly TeamRequest[];
  team: TeamCases['teams'][number];
  done: () => void;
  close: () => void;
}

const first = 'allocate-0';

/** The manager chooses who writes: one member or more, for one request or several at once (V3). */
export function AllocatePanel({ requests, team, done, close }: AllocatePanelProps): ReactNode {
  const choices = choicesOf(requests, team);
  const form = useAllocation(requests, choices, done);
  const heading = useRef<HTMLHeadingElement>(null);
  const [one] = requests;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to the panel whenever it is for another request
  useEffect(() => heading.current?.focus(), [one?.requestId]);
  if (!one) return null;
  const several = requests.length > 1;
  return (
    <section className="panel stack" aria-labelledby="allocate-heading">
      <h2 id="allocate-heading" className="h3" ref={heading} tabIndex={-1}>
        {several ? `Allocate ${requests.length} requests` : `Who writes about ${one.childName}?`}
      </h2>
      <p className="small muted">
        {several
          ? `${requests.map(({ childName }) => childName).join(', ')}. The dates on which they are due stay the same.`
          : `Due on ${dateWords(one.dueOn)}: the date stays the same whoever writes.`}
      </p>
      <ErrorSummary problems={form.problems} />
      <fieldset>
        <legend>Members of {team.name}</legend>
        <p className="small muted">Several people share one draft, and any of them can send it.</p>
        {choices.map((choice, index) => (
          <Checkbox
            key={choice.personId}
            id={`allocate-${index}`}
            label={
              <>
                {choice.name} <span className="muted small">{choice.about}</span>
              </>
            }
            checked={form.chosen.has(choice.personId)}
            onChange={(checked) => form.choose(choice.personId, checked)}
          />
        ))}
      </fieldset>
      <div className="row">
        <Button busy={form.busy} onClick={() => void form.send()}>
          {several ? `Allocate ${requests.length} requests` : 'Allocate request'}
        </Button>
        <Button kind="second" onClick={close}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

/** The members, and colleagues whom the co-ordinator let in: they stay unless they are taken off here. */
function choicesOf(requests: readonly TeamRequest[], team: TeamCases['teams'][number]): Choice[] {
  const members = team.members.map(({ personId, name, jobTitle, writing }) => ({
    personId,
    name,
    about: `${jobTitle}${jobTitle ? ', ' : ''}${writing === 0 ? 'nothing to write now' : `${writing} to write now`}`,
  }));
  const known = new Set(members.map(({ personId }) => personId));
  const [one] = requests;
  const others = requests.length === 1 && one ? one.authors.filter(({ personId }) => !known.has(personId)) : [];
  return [...members, ...others.map((other) => ({ ...other, about: 'not in this team' }))];
}

function useAllocation(requests: readonly TeamRequest[], choices: readonly Choice[], done: () => void) {
  const writing = requests.length === 1 ? (requests[0]?.authors ?? []) : [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(writing.map(({ personId }) => personId)));
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const choose = (personId: string, checked: boolean): void => {
    const next = new Set(chosen);
    if (checked) next.add(personId);
    else next.delete(personId);
    setChosen(next);
  };
  const send = async (): Promise<void> => {
    if (chosen.size === 0) return setProblems([{ field: first, words: 'Choose at least one member of the team' }]);
    setBusy(true);
    const failed: FormProblem[] = [];
    for (const { caseId, requestId, childName } of requests) {
      const path = `/api/cases/${caseId}/advice-requests/${requestId}/allocation`;
      const answer = await put(path, { memberIds: [...chosen] });
      if (!answer.ok) failed.push({ field: first, words: `${childName}: ${answer.words}` });
    }
    setBusy(false);
    setProblems(failed);
    if (failed.length > 0) return;
    const names = choices.filter(({ personId }) => chosen.has(personId)).map(({ name }) => name);
    const what = requests.length > 1 ? `${requests.length} requests` : 'The request';
    say(`${what} allocated to ${new Intl.ListFormat('en-GB').format(names)}`);
    done();
  };
  return { chosen, choose, problems, busy, send };
}
