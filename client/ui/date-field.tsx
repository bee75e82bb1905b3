import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export const emptyDate: DateParts = { day: '', month: '', year: '' };

/** '2026-11-11' for what was typed, or null when it is no date. Months may be words: 'nov', 'November'. */
export function dateOf(parts: DateParts): string | null {
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const word = months.indexOf(parts.month.trim().slice(0, 3).toLowerCase());
  const [day, month, year] = [Number(parts.day), word >= 0 ? word + 1 : Number(parts.month), Number(parts.year)];
  if (![day, month, year].every(Number.isInteger) || year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

export const partsOf = (date: string): DateParts => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
};

/** A date one knows by heart: day, month and year in boxes of their own. */
export function DateField(props: FieldProps & { value: DateParts; onChange: (value: DateParts) => void }): ReactNode {
  const box = (part: keyof DateParts, label: string, size: number) => (
    <div>
      <label className="small" htmlFor={`${props.id}-${part}`}>
        {label}
      </label>
      <input
        className="input sized"
        id={`${props.id}-${part}`}
        inputMode={part === 'month' ? 'text' : 'numeric'}
        size={size}
        value={props.value[part]}
        onChange={(event) => props.onChange({ ...props.value, [part]: event.target.value })}
        aria-invalid={props.problem ? true : undefined}
      />
    </div>
  );
  return (
    <FieldGroup {...props}>
      <div className="date-boxes">
        {box('day', 'Day', 2)}
        {box('month', 'Month', 4)}
        {box('year', 'Year', 4)}
      </div>
    </FieldGroup>
  );
}
