import { type Arranged, placeOf } from '../../../shared/domain/desk/index.ts';
import type { AdviceRequestBody, CaseBody } from '../../../shared/domain/documents/index.ts';

/** One case on a desk, as its table shows it: from the device for own cases, from the hub for others'. */
export interface DeskLine extends Arranged {
  ref: string;
  settingName: string | null;
  coordinatorName: string | null;
  /** This person reads the case without giving a reason (A9). */
  held: boolean;
}

export const idOfLine = ({ caseId }: DeskLine): string => caseId;

type Request = Pick<AdviceRequestBody, 'askedOn' | 'dueOn' | 'state' | 'service' | 'submittedOn'> & { id: string };

/** The line of a case that is on this device. */
export function lineOf(
  caseId: string,
  { child, ref, setting, coordinator, ...body }: CaseBody,
  requests: readonly Request[],
  today: string,
): DeskLine {
  const name = `${child.firstName} ${child.lastName}`;
  return {
    caseId,
    ref,
    name,
    words: `${name} ${child.knownAs ?? ''} ${ref} ${setting?.name ?? ''}`,
    yearGroup: child.yearGroup,
    settingId: setting?.settingId ?? null,
    settingName: setting?.name ?? null,
    coordinatorId: coordinator?.personId ?? null,
    coordinatorName: coordinator?.name ?? null,
    held: true,
    place: placeOf(body, requests, today),
  };
}
