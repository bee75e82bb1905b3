import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import {
  type TeamCases,
  type TeamFilter,
  type TeamRequest,
  teamFilterSchema,
  teamFilters,
} from '../../../shared/api/teams.ts';
import { useDevice } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Views } from '../../ui/sections.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TrayKeysHelp } from '../../ui/tray/tray-keys-help.tsx';
import { AllocatePanel } from './allocate-panel.tsx';
import { type Sort, trayItems } from './tray-items.ts';
import { TeamTable } from './tray-table.tsx';
import { useTeamCases } from './use-team-cases.ts';

const labels: Record<TeamFilter, string> = {
  'awaiting allocation': 'Awaiting allocation',
  allocated: 'Being written',
  overdue: 'Overdue',
  answered: 'Sent',
};
const whenNone: Record<TeamFilter, { title: string; words: string }> = {
  'awaiting allocation': {
    title: 'Nothing awaits allocation',
    words: 'When your team is asked for advice it shows here, and you get an e-mail.',
  },
  allocated: {
    title: 'Nobody is writing now',
    words: 'A request that you have allocated shows here until it is sent.',
  },
  overdue: { title: 'Nothing is overdue', words: 'A request that is not sent by its legal date shows here.' },
  answered: { title: 'Nothing has been sent', words: 'Responses of your team show here once they are sent.' },
};
const hrefOf = (show: TeamFilter): string =>
  show === 'awaiting allocation' ? '/team-cases' : `/team-cases?show=${encodeURIComponent(show)}`;

/** A designated manager's tray: the requests of the team, who writes them, and what awaits allocation (V3). */
export default function TeamCasesPage(): ReactNode {
  const show = teamFilterSchema.catch('awaiting allocation').parse(new URLSearchParams(useSearch()).get('show'));
  const [team, setTeam] = useState<string | null>(null);
  const { cases, failed, offline, reload } = useTeamCases(show, team);
  const awaiting = cases?.counts['awaiting allocation'] ?? 0;
  const tray = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="row between">
        <PageHeading title={awaiting ? `Team cases (${awaiting} awaiting allocation)` : 'Team cases'}>
          Team cases
        </PageHeading>
        <TrayKeysHelp tray={tray} chooses />
      </div>
      <Views
        label="Requests to your team"
        current={hrefOf(show)}
        views={teamFilters.map((one) => ({
          href: hrefOf(one),
          label: labels[one],
          ...(cases ? { count: cases.counts[one] } : {}),
        }))}
      />
      {offline ? (
        <OfflineHint
          action="Allocate requests"
          why="Team cases need a connection, because allocating tells people at that moment. What you write yourself works without one."
        />
      ) : null}
      {!offline && failed ? (
        <Banner kind="late" say="polite">
          <p>
            <b>Team cases could not be loaded.</b> {failed}
          </p>
          <Button kind="second" onClick={reload}>
            Try again
          </Button>
        </Banner>
      ) : null}
      {!cases && !offline && !failed ? <Skeleton shape="cards" /> : null}
      {cases && !offline ? (
        <div ref={tray}>
          <Tray key={show} cases={cases} show={show} team={team} changeTeam={setTeam} reload={reload} />
        </div>
      ) : null}
    </>
  );
}

interface TrayProps {
  cases: TeamCases;
  show: TeamFilter;
  team: string | null;
  changeTeam: (team: string | null) => void;
  reload: () => void;
}

function Tray({ cases, show, team, changeTeam, reload }: TrayProps): ReactNode {
  const today = useDevice().today();
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('due');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<readonly TeamRequest[]>([]);
  const shown = useMemo(() => trayItems(cases.requests, text, sort), [cases.requests, text, sort]);
  const picked = shown.filter(({ requestId }) => chosen.has(requestId));
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isChosen) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  const close = (): void => setOpen([]);
  const allocateOne = useCallback((request: TeamRequest) => setOpen([request]), []);
  const openTeam = cases.teams.find(({ id }) => id === open[0]?.teamId);
  return (
    <div className="stack">
      <Filters {...{ cases, text, setText, sort, setSort, team, changeTeam }} />
      <Count shown={shown.length} total={cases.counts[show]} chosen={picked} allocate={() => setOpen(picked)} />
      <div className={open.length > 0 ? 'stack tray-beside' : undefined}>
        {open.length > 0 && openTeam ? (
          <div className="allocate-side">
            <AllocatePanel
              key={open.map(({ requestId }) => requestId).join()}
              requests={open}
              team={openTeam}
              close={close}
              done={() => {
                close();
                setChosen(new Set());
                reload();
              }}
            />
          </div>
        ) : null}
        {shown.length > 0 ? (
          <TeamTable
            requests={shown}
            today={today}
            sort={sort}
            changeSort={setSort}
            chosen={chosen}
            choose={choose}
            open={open.length === 1 ? (open[0]?.requestId ?? null) : null}
            allocate={allocateOne}
          />
        ) : (
          <Empty title={text ? 'No request fits' : whenNone[show].title}>
            {text ? `No child’s name here fits “${text}”. Check the spelling.` : whenNone[show].words}
          </Empty>
        )}
      </div>
    </div>
  );
}

function Count(props: {
  shown: number;
  total: number;
  chosen: readonly TeamRequest[];
  allocate: () => void;
}): ReactNode {
  const { shown, total, chosen } = props;
  const oneTeam = new Set(chosen.map(({ teamId }) => teamId)).size === 1;
  return (
    <div className="row between">
      <p className="small muted" role="status">
        {shown < total ? `${shown} of ${total} requests` : `${total} ${total === 1 ? 'request' : 'requests'}`}
        {chosen.length > 1 && !oneTeam ? '. Choose requests of one team to allocate them together.' : ''}
      </p>
      {chosen.length > 0 && oneTeam ? (
        <Button kind="second" icon="people" onClick={props.allocate}>
          {`Allocate ${chosen.length} ${chosen.length === 1 ? 'request' : 'requests'}`}
        </Button>
      ) : null}
    </div>
  );
}

function Filters(props: {
  cases: TeamCases;
  text: string;
  setText: (text: string) => void;
  sort: Sort;
  setSort: (sort: Sort) => void;
  team: string | null;
  changeTeam: (team: string | null) => void;
}): ReactNode {
  const { cases } = props;
  return (
    <search>
      <form className="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
        <div className="wide">
          <TextField
            id="team-text"
            label="Search by child’s name"
            type="search"
            value={props.text}
            onChange={props.setText}
            autoComplete="off"
          />
        </div>
        {cases.teams.length > 1 ? (
          <Select
            id="team-team"
            label="Team"
            value={props.team ?? ''}
            options={[
              { value: '', label: 'All teams' },
              ...cases.teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => props.changeTeam(id || null)}
          />
        ) : null}
        <Select
          id="team-sort"
          label="Sort"
          value={props.sort}
          options={[
            { value: 'due', label: 'Due first' },
            { value: 'asked', label: 'Asked first' },
            { value: 'child', label: 'By name' },
          ]}
          onChange={props.setSort}
        />
      </form>
    </search>
  );
}
