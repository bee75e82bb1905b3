import { useCallback, useEffect, useState } from 'react';
import type { TeamCases, TeamFilter } from '../../../shared/api/teams.ts';
import { get } from '../../app/api.ts';
import { useKind, useSyncStatus } from '../../device/react.ts';

export interface TeamCasesState {
  cases: TeamCases | null;
  /** Why there is nothing newer, in words; null when there is. */
  failed: string | null;
  offline: boolean;
  reload: () => void;
}

/** What "Team cases" shows now: asked for again when a request of the team changes, and when the connection comes back. */
export function useTeamCases(show: TeamFilter, team: string | null): TeamCasesState {
  const offline = useSyncStatus().connection === 'offline';
  const requests = useKind('advice-request');
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ show: TeamFilter; cases: TeamCases | null; failed: string | null }>({
    show,
    cases: null,
    failed: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a request that came or changed, and a new turn, ask again
  useEffect(() => {
    if (offline) return;
    let stale = false;
    const query = `show=${encodeURIComponent(show)}${team ? `&team=${team}` : ''}`;
    void get<TeamCases>(`/api/team-requests?${query}`).then((answer) => {
      if (stale) return;
      setState((before) =>
        answer.ok
          ? { show, cases: answer.value, failed: null }
          : { show, cases: before.show === show ? before.cases : null, failed: answer.words },
      );
    });
    return () => {
      stale = true;
    };
  }, [show, team, offline, requests, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, cases: state.show === show ? state.cases : null, offline, reload };
}
