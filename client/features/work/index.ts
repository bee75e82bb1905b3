export { CameLate } from './came-late.tsx';
export { MailFailures } from './mail-failures.tsx';
export { RecentChanges } from './recent-changes.tsx';
export { WaitingHere } from './waiting-here.tsx';
