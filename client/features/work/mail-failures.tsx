import type { ReactNode } from 'react';
export function MailFailures(): ReactNode {
  return null;
}
