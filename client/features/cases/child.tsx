import type { ReactNode } from 'react';
import type { CaseBody } from '../../../shared/domain/documents/index.ts';
import { useFileUrl } from '../../device/use-file-url.ts';
import { ageOn } from '../../ui/dates.ts';
import { Face } from '../../ui/face.tsx';

export const fullName = (body: Pick<CaseBody, 'child'>): string => `${body.child.firstName} ${body.child.lastName}`;
/** What people call the child. */
export const calledName = (body: Pick<CaseBody, 'child'>): string => body.child.knownAs || body.child.firstName;
/** Idris’s, Francis’s */
export const possessive = (name: string): string => `${name}’s`;

/** 'Age 7, Year 3, Larkfield Primary School' */
export function aboutChild(body: Pick<CaseBody, 'child' | 'setting'>, today: string): string {
  const age = `Age ${ageOn(body.child.birthDate, today)}`;
  return [age, body.child.yearGroup, body.setting?.name].filter(Boolean).join(', ');
}

/** The picture that the child chose, or the initials. */
export function ChildFace({
  of,
  large = false,
}: {
  of: Pick<CaseBody, 'child' | 'picture'>;
  large?: boolean;
}): ReactNode {
  const url = useFileUrl(of.picture?.fileId ?? null);
  return (
    <Face
      name={fullName(of)}
      picture={url}
      alt={of.picture ? `Picture chosen by ${calledName(of)}: ${of.picture.alt}` : ''}
      large={large}
    />
  );
}
