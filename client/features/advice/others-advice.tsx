import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { dateWords, dayOf } from '../../ui/dates.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import type { Answer } from './use-answer.ts';

/** What the others of this round have sent: sealed until the own answer is sent (A3), then to be read. */
export function OthersAdvice({ answer, sealed }: { answer: Answer; sealed: boolean }): ReactNode {
  if (answer.others.length === 0) return null;
  return (
    <aside className="stack desk-others" aria-labelledby="others">
      <h2 id="others">Other people’s advice</h2>
      {sealed ? (
        <p className="small">
          Sealed until you send yours. Then you can read all of it at once, also offline if this {thisDevice()} holds
          it.
        </p>
      ) : null}
      <ul className="people">
        {answer.others.map((other) => (
          <li key={other.request.id}>
            <Icon name={iconOf(other)} />
            <div>
              <b>
                {other.advice ? (
                  <Link href={`/cases/${answer.caseId}/advice/${other.request.id}`}>{other.request.body.service}</Link>
                ) : (
                  other.request.body.service
                )}
              </b>
              {aboutOther(other)}
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}

type Other = Answer['others'][number];

const iconOf = ({ request, advice }: Other): IconName =>
  advice ? 'file' : request.body.state === 'submitted' ? 'sealed' : 'clock';

function aboutOther({ request, advice }: Other): string {
  const sent = request.body.submittedOn ?? (advice ? dayOf(advice.body.submittedAt) : null);
  return sent ? `Sent ${dateWords(sent)}` : `Due ${dateWords(request.body.dueOn)}`;
}
