import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CaseOnDevice } from '../assessments/index.ts';
import { EvidenceField } from './evidence-field.tsx';
import { FieldView, idOf } from './fields.tsx';
import { type FormStart, sectionPath, useRecordForm } from './use-record-form.ts';

/** The questions of one type of record, the evidence, and for a correction what was wrong. */
export function RecordForm({
  caseId,
  found,
  start,
}: {
  caseId: string;
  found: CaseOnDevice;
  start: FormStart;
}): ReactNode {
  const state = useRecordForm(caseId, found, start);
  const { form, fields, typed, known, problems } = state;
  const problemAt = (key: string): string | null => problems.find((one) => one.field === idOf(key))?.words ?? null;
  return (
    <section className="stack" id={idOf('form')} tabIndex={-1} aria-label={form.title}>
      <ErrorSummary problems={problems} />
      {fields.map((field) => (
        <FieldView
          key={field.key}
          field={field}
          typed={typed}
          known={known}
          problem={problemAt(field.key)}
          change={state.change}
        />
      ))}
      <EvidenceField
        evidence={state.evidence}
        fileName={state.fileName}
        needed={form.evidence}
        problem={problemAt('evidence')}
        change={state.setEvidence}
        choose={state.choose}
      />
      {start.corrects ? (
        <TextField
          id={idOf('why')}
          label="What was wrong with the first record?"
          hint="Both stay in the case"
          problem={problemAt('why')}
          value={state.why}
          onChange={state.setWhy}
        />
      ) : null}
      <div className="row">
        <Button busy={state.busy} onClick={() => void state.record()}>
          Record this
        </Button>
        <Button kind="second" href={sectionPath(caseId, form.kind)}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
