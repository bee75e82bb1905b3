import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LetterToPost } from '../../../shared/api/letters.ts';
import { dateWords } from '../../ui/dates.ts';
import { Tag } from '../../ui/tag.tsx';

export interface PostTableProps {
  id: string;
  letters: readonly LetterToPost[];
  chosen: readonly string[];
  choose: (ids: readonly string[]) => void;
}

/** The letters that wait, each with a box to take it into the pile. */
export function PostTable({ id, letters, chosen, choose }: PostTableProps): ReactNode {
  const all = chosen.length === letters.length;
  return (
    <table className="table">
      <caption className="unseen">Letters to print and post</caption>
      <thead>
        <tr>
          <th scope="col">Letter</th>
          <th scope="col">To</th>
          <th scope="col">Case</th>
          <th scope="col">Made on</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td colSpan={4}>
            <label className="choice" htmlFor={id}>
              <input
                type="checkbox"
                id={id}
                checked={all}
                onChange={() => choose(all ? [] : letters.map((one) => one.id))}
              />
              <span>{letters.length === 1 ? 'The only letter' : `All ${letters.length} letters`}</span>
            </label>
          </td>
        </tr>
        {letters.map((one) => (
          <tr key={one.id}>
            <td data-label="Letter">
              <label className="choice" htmlFor={`${id}-${one.id}`}>
                <input
                  type="checkbox"
                  id={`${id}-${one.id}`}
                  checked={chosen.includes(one.id)}
                  onChange={(event) =>
                    choose(event.target.checked ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))
                  }
                />
                <span>
                  {one.name}
                  <span className="unseen"> to {one.to}</span>
                </span>
              </label>
            </td>
            <td data-label="To">
              <span>
                {one.to} {one.hasAddress ? null : <Tag kind="needs">No postal address</Tag>}{' '}
                {one.cameBack === null ? null : <Tag kind="late">E-mail did not arrive</Tag>}
              </span>
            </td>
            <td data-label="Case">
              <Link className="post-case" href={`/cases/${one.caseId}/letters`}>
                {one.childName}, {one.ref}
              </Link>
            </td>
            <td data-label="Made on">{dateWords(one.madeOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
