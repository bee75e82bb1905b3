import type { FormState } from '../../../../ui/form.tsx';
import type { DraftInHand } from '../use-draft.ts';

/** What each question is given. */
export interface QuestionProps {
  inHand: DraftInHand;
  form: FormState;
}
