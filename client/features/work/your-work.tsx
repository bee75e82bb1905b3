import type { ReactNode } from 'react';
import { useDevice } from '../../device/react.ts';
import { AdministratorWork } from './administrator-work.tsx';
import { AdviserWork } from './adviser-work.tsx';
import { FamilyHome } from './family-home.tsx';

/** The first page after sign-in: what is due, when and why, in the form that fits the role. A co-ordinator has a desk instead. */
export default function YourWork(): ReactNode {
  const { actor } = useDevice();
  if (actor.role === 'family') return <FamilyHome />;
  if (actor.role === 'administrator') return <AdministratorWork />;
  return <AdviserWork />;
}
