export { isLive } from './case-list-items.ts';
export { tagOf } from './case-thread.tsx';
export { type AdviceRow, type CaseView, caseView, isMyRequest, newestPlanFirst } from './case-view.ts';
export { aboutChild, ChildFace, calledName, fullName } from './child.tsx';
export { FindPerson, type Found } from './find-person.tsx';
export { mayManage } from './may-manage.ts';
export { servedWords, whichPlan } from './plan-stands.ts';
export { useCaseViews } from './use-case-views.ts';
export { useSending } from './use-sending.ts';
