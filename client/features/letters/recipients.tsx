import type { ReactNode } from 'react';
import type { LetterRecipientShown } from '../../../shared/api/letters.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export interface RecipientsProps {
  id: string;
  /** Null while they are fetched. */
  recipients: readonly LetterRecipientShown[] | null;
  chosen: readonly string[];
  choose: (personIds: readonly string[]) => void;
  problem: string | null;
}

/** Everybody a letter could go to, with how it reaches them and what to look at before it does (N1, G6). */
export function Recipients({ id, recipients, chosen, choose, problem }: RecipientsProps): ReactNode {
  if (!recipients) return <Skeleton />;
  const tick = (personId: string) => (checked: boolean) =>
    choose(checked ? [...chosen, personId] : chosen.filter((one) => one !== personId));
  const possible = recipients.filter((one) => one.held === null);
  const held = recipients.filter((one) => one.held !== null);
  return (
    <FieldGroup
      id={id}
      label="Check who gets it"
      hint="Each person gets a letter of their own with their own address. Nobody else in the case sees it."
      problem={problem}
    >
      {possible.length === 0 ? <p>There is nobody in this case that this letter can go to.</p> : null}
      {possible.map((one) => (
        <Checkbox
          key={one.personId}
          id={`${id}-${one.personId}`}
          label={`${one.name} (${one.relation})`}
          hint={[wayWords(one), ...one.look].join(' ')}
          checked={chosen.includes(one.personId)}
          onChange={tick(one.personId)}
        />
      ))}
      {held.map((one) => (
        <p key={one.personId} className="small">
          <b>{one.name}</b> gets no letter. {one.held}
        </p>
      ))}
    </FieldGroup>
  );
}

function wayWords({ way, address }: LetterRecipientShown): string {
  if (way === 'hub') return 'In the hub, with an e-mail that names no child.';
  const where = address ? `to ${address.split('\n').join(', ')}` : 'but no postal address is known yet';
  return `On paper: goes onto the list to print and post, ${where}.`;
}
