import { letterWords } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { dateWords } from '../../ui/dates.ts';
import type { CaseView } from '../cases/index.ts';

export interface RecallOption {
  value: string;
  label: string;
  hint: string;
}

/** N4: what of a case others have had and can be called back: responses, letters, plans that were sent, files. */
export function recallOptions(view: CaseView, documents: readonly LocalDocument[]): RecallOption[] {
  const advice = view.advice.flatMap(({ request, advice: sent }) =>
    sent
      ? [
          {
            value: sent.id,
            label: `The advice from ${request.body.service}`,
            hint: `Sent by ${sent.body.submittedBy.name}. All its versions and files go with it, and ${request.body.to.name} is asked again.`,
          },
        ]
      : [],
  );
  const letters = view.letters.map(({ id, body }) => ({
    value: id,
    label: `The letter “${letterWords[body.letter].name}” to ${body.to.name}`,
    hint: `Made on ${dateWords(body.producedOn)}. A letter on paper has to be asked back.`,
  }));
  const plans = documents.flatMap(({ id, body }) =>
    body.kind === 'plan'
      ? [
          {
            value: id,
            label: body.status === 'final' ? 'The final plan' : `The draft plan, version ${body.version}`,
            hint: `Sent on ${dateWords(body.served.on)} by ${body.sentBy.name}.`,
          },
        ]
      : [],
  );
  const files = view.files.map(({ id, body }) => ({
    value: id,
    label: `The file “${body.name}”`,
    hint: `Added by ${body.addedBy.name}. What it was added to stays.`,
  }));
  return [...advice, ...letters, ...plans, ...files];
}
