export { tagOf } from './case-thread.tsx';
export { type AdviceRow, type CaseView, caseView, isMyRequest } from './case-view.ts';
export { aboutChild, ChildFace, calledName, fullName } from './child.tsx';
export { FindPerson, type Found } from './find-person.tsx';
export { useCaseViews } from './use-case-views.ts';
