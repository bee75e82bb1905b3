import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dateParts, type FormField, type Known, type Option, somebodyElse, type Typed } from './field.ts';

export const idOf = (key: string): string => `record-${key.replace('.', '-')}`;

export interface FieldViewProps {
  field: FormField;
  typed: Typed;
  known: Known;
  problem: string | null;
  change: (entries: Typed) => void;
}

/** One question of a record's form, by what is asked for. */
export function FieldView(props: FieldViewProps): ReactNode {
  const { field, typed, known, problem, change } = props;
  const { key, is, label, hint, options = [] } = field;
  const common = { id: idOf(key), label, hint, problem };
  const text = typed[key] ?? '';
  const set = (value: string): void => change({ [key]: value });
  switch (is) {
    case 'choice':
      return <Radios {...common} value={text || null} options={options} onChange={set} />;
    case 'choices':
      return <Choices {...props} />;
    case 'date':
      return (
        <DateField
          {...common}
          value={dateParts(typed, key)}
          onChange={({ day, month, year }) =>
            change({ [`${key}.day`]: day, [`${key}.month`]: month, [`${key}.year`]: year })
          }
        />
      );
    case 'area':
      return <TextArea {...common} rows={3} value={text} onChange={set} />;
    case 'words':
      return (
        <FieldGroup {...common}>
          <p className="pre-wrap quote">{text || 'Nothing is written in section G.'}</p>
        </FieldGroup>
      );
    case 'who':
      return <OrByName {...props} options={known.people.map(({ id, name }) => ({ value: id, label: name }))} />;
    case 'place':
      return <OrByName {...props} options={known.settings.map(({ id, name }) => ({ value: id, label: name }))} />;
    case 'audience': {
      const everybody = { value: 'everybody asked', label: 'Everybody who is asked for advice' };
      return <OrByName {...props} options={[everybody, ...known.addressees]} />;
    }
    default:
      return <TextField {...common} inputMode={is === 'text' ? 'text' : 'decimal'} value={text} onChange={set} />;
  }
}

/** Somebody of the case, or a name that is typed in. */
function OrByName({ field, typed, problem, change, options }: FieldViewProps & { options: Option[] }): ReactNode {
  const { key, label, hint } = field;
  const id = idOf(key);
  const other = typed[key] === somebodyElse;
  return (
    <>
      <Select
        id={id}
        label={label}
        hint={hint}
        problem={problem}
        value={typed[key] ?? ''}
        options={[
          { value: '', label: 'Choose' },
          ...options,
          { value: somebodyElse, label: field.is === 'place' ? 'Another setting' : 'Somebody else' },
        ]}
        onChange={(value) => change({ [key]: value })}
      />
      {other ? (
        <TextField
          id={`${id}-name`}
          label="Name"
          value={typed[`${key}-name`] ?? ''}
          onChange={(value) => change({ [`${key}-name`]: value })}
        />
      ) : null}
    </>
  );
}

function Choices({ field, typed, problem, change }: FieldViewProps): ReactNode {
  const { key, label, hint, options = [] } = field;
  const chosen = (typed[key] ?? '').split('|').filter(Boolean);
  const turn = (value: string, on: boolean): void => {
    const wanted = options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one)));
    change({ [key]: wanted.join('|') });
  };
  return (
    <FieldGroup id={idOf(key)} label={label} hint={hint} problem={problem}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          id={`${idOf(key)}-${option.value.replaceAll(' ', '-')}`}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(on) => turn(option.value, on)}
        />
      ))}
    </FieldGroup>
  );
}
