import type { ReactNode } from 'react';
import { describedBy, Hint, Problem } from './field.tsx';

export interface CheckboxProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | null | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One box to tick; the whole line is the target. */
export function Checkbox({ id, label, hint, problem, checked, onChange }: CheckboxProps): ReactNode {
  const box = (
    <label className="choice" htmlFor={id}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy({ id, hint, problem })}
      />
      <span>{label}</span>
    </label>
  );
  if (!hint && !problem) return box;
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <Problem id={id} words={problem} />
      {box}
      <Hint id={id}>{hint}</Hint>
    </div>
  );
}
