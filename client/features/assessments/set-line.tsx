import type { ReactNode } from 'react';
import type { AdviceSet, ProposedLine } from '../../../shared/api/advice-set.ts';
import { type AdviserKind, adviserKinds } from '../../../shared/domain/people/index.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FindPerson, type Found } from '../cases/index.ts';
import { type Agreeing, agreeing, idOfField, type LineForm, suggestionsOf } from './set-form.ts';

export interface SetLineProps {
  form: LineForm;
  /** The rule behind the line; null for somebody who was added. */
  proposed: ProposedLine | null;
  set: AdviceSet;
  change: (next: LineForm) => void;
  problemOf: (field: string) => string | null;
  /** Takes an added line away again. */
  remove?: (() => void) | undefined;
}

/** One line of the set: who, why and under which law; then asked, left out with a reason, or answered by existing advice. */
export function SetLine(props: SetLineProps): ReactNode {
  const { form, proposed, set, change } = props;
  const id = (field: string): string => idOfField(form.line, field);
  return (
    <section className="panel stack" aria-labelledby={id('heading')}>
      <div className="stack-2">
        <h2 id={id('heading')} className="h3">
          {form.name}
        </h2>
        {proposed ? (
          <p className="small muted">
            {proposed.why} {proposed.source}.
          </p>
        ) : null}
      </div>
      <Radios
        id={id('does')}
        label={`What do you do about it?`}
        value={form.does}
        onChange={(does) => change({ ...form, does })}
        options={[
          { value: 'ask', label: 'Ask for advice' },
          ...(proposed ? [{ value: 'leave out' as const, label: 'Leave out, with a reason' }] : []),
          ...(set.existing.length > 0
            ? [{ value: 'use existing' as const, label: 'Use advice that is there already', hint: whenExisting }]
            : []),
        ]}
      />
      {form.does === 'ask' ? <Ask {...props} id={id} /> : null}
      {form.does === 'leave out' ? (
        <TextArea
          id={id('reason')}
          label="Why are they not asked?"
          hint="This stays with the assessment. Everybody with access to the case can read it."
          problem={props.problemOf(id('reason'))}
          value={form.reason}
          onChange={(reason) => change({ ...form, reason })}
          rows={2}
        />
      ) : null}
      {form.does === 'use existing' ? <Existing {...props} id={id} /> : null}
      {props.remove ? (
        <p>
          <button type="button" className="opener" onClick={props.remove}>
            Take this line away
          </button>
        </p>
      ) : null}
    </section>
  );
}

const whenExisting = 'Only when its author, the authority and the family all agree that it is enough (reg 6(4)).';
const kindWords: Record<AdviserKind, string> = {
  health: 'Health',
  'educational psychology': 'Educational psychology',
  education: 'Education',
  'social care': 'Social care',
  family: 'Views of the family or young person',
};

type PartProps = SetLineProps & { id: (field: string) => string };

function Ask({ form, proposed, set, change, problemOf, id }: PartProps): ReactNode {
  const suggestions = suggestionsOf(set, form.line);
  const choose = (chosen: string): void => {
    const service = suggestions.find((one) => one.id === chosen)?.service;
    change({ ...form, chosen, ...(service ? { service } : {}) });
  };
  const found = (next: Found | null): void => {
    const service = serviceOf(next);
    change({ ...form, found: next, ...(service ? { service } : {}) });
  };
  return (
    <>
      {suggestions.length > 0 ? (
        <Select
          id={id('to')}
          label="Who is asked?"
          problem={form.chosen === 'other' ? null : problemOf(id('to'))}
          value={form.chosen}
          onChange={choose}
          options={[
            { value: '', label: 'Choose a person, a team or the setting' },
            ...suggestions
              .filter(({ canBeAsked }) => canBeAsked)
              .map(({ id: value, name, about }) => ({ value, label: about ? `${name} (${about})` : name })),
            { value: 'other', label: 'Somebody else' },
          ]}
        />
      ) : null}
      <Unable suggestions={suggestions} />
      {form.chosen === 'other' ? (
        <FindPerson
          id={suggestions.length > 0 ? id('other') : id('to')}
          label="Find a person, a team or a setting"
          hint="Type part of a name or of a service"
          problem={problemOf(id('to'))}
          chosen={form.found}
          choose={found}
          settings
          teams
        />
      ) : null}
      {proposed ? null : (
        <Select
          id={id('kind')}
          label="What kind of advice?"
          value={form.adviserKind}
          onChange={(adviserKind) => change({ ...form, adviserKind })}
          options={adviserKinds.map((value) => ({ value, label: kindWords[value] }))}
        />
      )}
      <TextField
        id={id('service')}
        label="Service"
        hint="As it should stand in the plan"
        problem={problemOf(id('service'))}
        value={form.service}
        onChange={(service) => change({ ...form, service })}
      />
    </>
  );
}

/** A team in which nobody can allocate is named with the reason, so that nobody looks for it in vain (V3). */
function Unable({ suggestions }: { suggestions: ProposedLine['suggestions'] }): ReactNode {
  const unable = suggestions.filter(({ canBeAsked }) => !canBeAsked).map(({ name }) => name);
  if (unable.length === 0) return null;
  return (
    <p className="small muted">
      {new Intl.ListFormat('en-GB').format(unable)} can’t be asked now: nobody there allocates requests, or the account
      is suspended. Ask one of the people by name, or ask an administrator to name a manager for the team.
    </p>
  );
}

function serviceOf(found: Found | null): string | null {
  if (found?.type === 'setting') return found.name;
  if (found?.type === 'team') return found.team.service;
  return found?.person.service ?? null;
}

const agreeWords: Record<Agreeing, string> = {
  adviser: 'Whoever gave the advice agreed on',
  authority: 'The authority agreed on',
  family: 'The family or young person agreed on',
};

function Existing({ form, set, change, problemOf, id }: PartProps): ReactNode {
  return (
    <>
      <Select
        id={id('document')}
        label="Which advice is used?"
        problem={problemOf(id('document'))}
        value={form.documentId}
        onChange={(documentId) =>
          change({
            ...form,
            documentId,
            what: form.what || (set.existing.find((one) => one.documentId === documentId)?.name ?? ''),
          })
        }
        options={[
          { value: '', label: 'Choose a file or earlier advice of this case' },
          ...set.existing.map(({ documentId, name }) => ({ value: documentId, label: name })),
        ]}
      />
      <TextField
        id={id('what')}
        label="What is it?"
        hint="With its date, for example: psychological report of 3 May 2026"
        problem={problemOf(id('what'))}
        value={form.what}
        onChange={(what) => change({ ...form, what })}
      />
      {agreeing.map((who) => (
        <div key={who} className="stack-2">
          <DateField
            id={id(who)}
            label={agreeWords[who]}
            problem={problemOf(id(who))}
            value={form.agreements[who].date}
            onChange={(date) => change(withAgreement(form, who, { ...form.agreements[who], date }))}
          />
          <TextField
            id={id(`${who}-how`)}
            label={`How did the ${who} say so?`}
            hint="For example: by e-mail, at the meeting, by phone"
            value={form.agreements[who].how}
            onChange={(how) => change(withAgreement(form, who, { ...form.agreements[who], how }))}
          />
        </div>
      ))}
    </>
  );
}

const withAgreement = (form: LineForm, who: Agreeing, agreement: LineForm['agreements'][Agreeing]): LineForm => ({
  ...form,
  agreements: { ...form.agreements, [who]: agreement },
});
