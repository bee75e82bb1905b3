import type { Sql } from 'postgres';
import type { TeamCases, TeamFilter } from '../../../shared/api/teams.ts';
import { type Refusal, type Ruling, refuse } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { allocate } from '../../../shared/domain/teams/index.ts';
import type { Casework, Clock } from '../../ports.ts';
import { countTeamRequests, listTeamRequests, managedTeams, namesOf } from './store.ts';

export interface TeamPorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
}

/** V3: a designated manager allocates a request of the team to one or more members, or to others than before. */
export async function allocateTo(
  { sql, casework }: TeamPorts,
  actor: Actor,
  caseId: string,
  { requestId, memberIds }: { requestId: string; memberIds: readonly string[] },
): Promise<{ ok: true } | Refusal> {
  const members = await namesOf(sql, memberIds);
  const allFound = members.length === new Set(memberIds).size;
  const outcome = await casework.carryOut(caseId, actor, (context): Ruling => {
    const ruling = allocate({ requestId, members }, context);
    return ruling.ok && !allFound ? refuse('not-a-member') : ruling;
  });
  return outcome.ok ? { ok: true } : outcome;
}

/** V3, A9: the requests of the teams that this person manages; null when they manage none. */
export async function teamCases(
  { sql, clock }: TeamPorts,
  { personId }: Actor,
  { show, team }: { show: TeamFilter; team: string | null },
): Promise<TeamCases | null> {
  const teams = await managedTeams(sql, personId);
  if (teams.length === 0 || (team !== null && !teams.some(({ id }) => id === team))) return null;
  const who = { personId, today: clock.today(), team };
  const [counts, requests] = await Promise.all([countTeamRequests(sql, who), listTeamRequests(sql, who, show)]);
  return { teams: [...teams], counts, requests: [...requests] };
}
