export { type Invited, type Invitee, invitePerson } from './invite.ts';
export { peopleRoutes } from './routes.ts';
export { reactivate, suspend } from './suspend.ts';
