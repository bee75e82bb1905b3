import { type ReactNode, useEffect, useId, useState } from 'react';
import type { FoundPerson, FoundSetting } from '../../../shared/api/casework.ts';
import type { FoundTeam } from '../../../shared/api/teams.ts';
import { get } from '../../app/api.ts';
import { TextField } from '../../ui/text-field.tsx';

/** Somebody or some place that was found: what is needed to ask them or give them access. */
export type Found =
  | { type: 'person'; id: string; name: string; about: string; person: FoundPerson }
  | { type: 'setting'; id: string; name: string; about: string }
  | { type: 'team'; id: string; name: string; about: string; team: FoundTeam };

export interface FindPersonProps {
  id: string;
  label: string;
  hint?: string;
  problem?: string | null;
  chosen: Found | null;
  choose: (found: Found | null) => void;
  /** Which accounts are offered. */
  fits?: (person: FoundPerson) => boolean;
  settings?: boolean;
  teams?: boolean;
}

/** Finds an account or a setting by name while typing; the choice is made with radios, so that it works by keyboard. */
export function FindPerson(props: FindPersonProps): ReactNode {
  const [text, setText] = useState('');
  const { found, failed } = useFound(text, { settings: props.settings, teams: props.teams }, props.fits);
  const group = useId();
  if (props.chosen)
    return (
      <p className="row">
        <span>
          <b>{props.chosen.name}</b> <span className="muted small">{props.chosen.about}</span>
        </span>
        <button type="button" className="opener" onClick={() => props.choose(null)}>
          Choose somebody else
        </button>
      </p>
    );
  return (
    <div className="stack-2">
      <TextField
        id={props.id}
        label={props.label}
        hint={props.hint}
        problem={props.problem}
        type="search"
        value={text}
        onChange={setText}
        autoComplete="off"
      />
      {failed ? <p className="small muted">{failed}</p> : null}
      {found ? (
        <fieldset>
          <legend className="small muted">
            {found.length === 0 ? `Nobody found for “${text}”. Check the spelling.` : `${found.length} found`}
          </legend>
          {found.map((one) => (
            <label key={one.id} className="choice" htmlFor={`${group}-${one.id}`}>
              <input
                type="radio"
                id={`${group}-${one.id}`}
                name={group}
                disabled={one.type === 'team' && one.team.managers === 0}
                onChange={() => props.choose(one)}
              />
              <span>
                {one.name} <span className="muted small">{one.about}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

const aboutPerson = (person: FoundPerson): string =>
  [person.jobTitle, person.service, person.settingName]
    .filter((part, index, parts) => part && parts.indexOf(part) === index)
    .join(', ');

const aboutTeam = ({ members, managers }: FoundTeam): string =>
  managers === 0
    ? 'Team. Can’t be asked: nobody in it allocates requests. Ask one of its people by name.'
    : `Team of ${members}`;

async function findPlaces(
  q: string,
  places: { settings?: boolean | undefined; teams?: boolean | undefined },
): Promise<Found[]> {
  const [settings, teams] = await Promise.all([
    places.settings ? get<{ settings: FoundSetting[] }>(`/api/settings?q=${q}`) : null,
    places.teams ? get<{ teams: FoundTeam[] }>(`/api/teams?q=${q}`) : null,
  ]);
  const found: Found[] = [];
  if (teams?.ok)
    for (const team of teams.value.teams)
      found.push({ type: 'team', id: team.id, name: team.name, about: aboutTeam(team), team });
  if (settings?.ok)
    for (const { id, name, phase } of settings.value.settings) found.push({ type: 'setting', id, name, about: phase });
  return found;
}

function useFound(
  text: string,
  { settings, teams }: { settings?: boolean | undefined; teams?: boolean | undefined },
  fits?: (person: FoundPerson) => boolean,
) {
  const [found, setFound] = useState<Found[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const query = text.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fits` is given anew at each render and never changes meaning
  useEffect(() => {
    if (query.length < 2) {
      setFound(null);
      return;
    }
    let stale = false;
    const timer = setTimeout(async () => {
      const q = encodeURIComponent(query);
      const [people, places] = await Promise.all([
        get<{ people: FoundPerson[] }>(`/api/people?q=${q}`),
        findPlaces(q, { settings, teams }),
      ]);
      if (stale) return;
      setFailed(people.ok ? null : people.words);
      if (!people.ok) return;
      const asPeople: Found[] = people.value.people
        .filter(fits ?? (() => true))
        .map((person) => ({ type: 'person', id: person.id, name: person.name, about: aboutPerson(person), person }));
      setFound([...places, ...asPeople]);
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, settings, teams]);
  return { found, failed };
}
