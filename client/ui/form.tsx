import { type ReactNode, useRef, useState } from 'react';
import { ErrorSummary, type FormProblem } from './error-summary.tsx';

export interface FormState {
  problems: readonly FormProblem[];
  busy: boolean;
  /** What is wrong with one field. */
  problemOf: (field: string) => string | null;
  /** Runs `act` unless one is running; what it answers is what is wrong, nothing when all is well. */
  submit: (act: () => FormProblem[] | Promise<FormProblem[]>) => void;
}

/** The state of one form: what was typed stays, problems show by the field and on top. */
export function useForm(): FormState {
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  return {
    problems,
    busy,
    problemOf: (field) => problems.find((problem) => problem.field === field)?.words ?? null,
    submit: (act) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      Promise.resolve(act())
        .then(setProblems)
        .finally(() => {
          running.current = false;
          setBusy(false);
        });
    },
  };
}

export interface FormProps {
  form: FormState;
  /** Answers what is wrong; nothing when all is well. */
  onSubmit: () => FormProblem[] | Promise<FormProblem[]>;
  children: ReactNode;
  label?: string;
}

/** A form with its error summary on top; the browser's own bubbles stay away. */
export function Form({ form, onSubmit, children, label }: FormProps): ReactNode {
  return (
    <form
      className="stack"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(onSubmit);
      }}
    >
      <ErrorSummary problems={form.problems} />
      {children}
    </form>
  );
}
