import { describe, expect, test } from 'vitest';
import { checkTemplate, fill } from '../../../../server/features/templates/index.ts';
import { letterKinds } from '../../../../shared/domain/documents/index.ts';
import {
  fieldsOf,
  letterModels,
  letterTemplates,
  mailKindOf,
  mailTemplateKinds,
  planFields,
  sampleData,
  templateOf,
} from '../../../../shared/domain/templates/index.ts';

const builtIn = (kind: (typeof letterKinds)[number]) => letterTemplates[kind].builtIn;
const appealed = ['decision not to assess', 'no plan', 'final plan'] as const;
const acknowledgement = (rest: string) => `# A title\n{{ decide.on }}\n${rest}`;
const problems = (rest: string) => checkTemplate('acknowledgement', acknowledgement(rest)).problems;

describe('the built-in letters', () => {
  test.each(letterKinds)('G4: “%s” passes its own check, and every field it names has words and a sample', (kind) => {
    expect(checkTemplate(kind, builtIn(kind)).problems).toEqual([]);
    for (const field of fieldsOf(letterModels[kind])) expect([field.path, field.words, field.sample]).not.toContain('');
    letterModels[kind].parse(sampleData(letterModels[kind]));
    letterModels[kind].parse(sampleData(letterModels[kind], true));
  });

  test.each(appealed)(
    'reg 32: “%s” says how to appeal and by when, mediation, disagreement resolution and advice',
    (kind) => {
      const { services, appeal, mediation } = sampleData(letterModels[kind]) as Record<string, Record<string, string>>;
      const words = JSON.stringify(checkTemplate(kind, builtIn(kind)).preview?.blocks);
      for (const one of [...Object.values(services ?? {}), appeal?.by, mediation?.by]) expect(words).toContain(one);
      expect(words).toContain('one month of the date on your mediation certificate, whichever is later');
    },
  );
});

describe('e-mails', () => {
  const kind = mailKindOf('advice reminder');
  const { builtIn } = templateOf(kind);
  const found = (source: string) => checkTemplate(kind, source).problems;
  const link = '[Open the request in the hub]({{ link }})';

  test.each(mailTemplateKinds)('G4: the built-in e-mail “%s” passes its own check', (mail) => {
    const { problems, preview } = checkTemplate(mailKindOf(mail), templateOf(mailKindOf(mail)).builtIn);
    expect(problems).toEqual([]);
    expect(preview?.title).not.toBe('');
    for (const field of fieldsOf(templateOf(mailKindOf(mail)).model))
      expect([field.path, field.words, field.sample]).not.toContain('');
  });

  test('G2: an e-mail that would name a child, or what stands in a case, is refused at its line with the reason', () => {
    for (const field of ['child.name', 'recipient.name', 'case.reference', 'decision.reasons']) {
      const [problem, ...more] = found(builtIn.replace('What you need', `About {{ ${field} }}. What you need`));
      expect([problem?.line, more]).toEqual([5, []]);
      expect(problem?.words).toContain(`There is no field “${field}”. An e-mail names no child`);
    }
    expect(found(builtIn.replace('due_on', 'due_no'))[0]?.words).toContain('Did you mean due_on?');
  });

  test('G2: an e-mail has one link, to the hub’s own page, and nothing but paragraphs', () => {
    const words = (source: string) => found(source).map((one) => one.words);
    expect(builtIn).toContain(link);
    expect(words(builtIn.replace(link, '')).join()).toContain('This e-mail has to say where to go');
    expect(words(builtIn.replace(link, `See ${link} now`)).join()).toContain('on a line of its own');
    expect(words(builtIn.replace(link, `${link}\n\n${link}`)).join()).toContain('An e-mail has one link');
    expect(words(`${builtIn}\nOr see https://elsewhere.example\n`).join()).toContain('An e-mail has one link');
    const astray = builtIn.replace(link, '{{ link }}\n\n[Open it](https://elsewhere.example)');
    expect(words(astray).join()).toContain('The link leads to {{ link }}');
    expect(words(builtIn.replace(link, `## Now\n\n${link}`)).join()).toContain('no headings, lists or tables');
  });
});

describe('the plan', () => {
  const plan = templateOf('plan document').builtIn;
  const found = (source: string) => checkTemplate('plan document', source).problems.map(({ words }) => words);

  test('G4, reg 12: the built-in plan passes its own check and shows every section under its letter', () => {
    const { problems, preview } = checkTemplate('plan document', plan);
    expect(problems).toEqual([]);
    const titles = preview?.blocks.flatMap((block) => (block.type === 'heading' ? [JSON.stringify(block.inline)] : []));
    expect(titles).toHaveLength(12);
    expect(titles?.[5]).toContain('Section F: Special educational provision');
  });

  test('reg 12: a plan without one of its sections is not saved, nor with it behind a condition', () => {
    for (const field of planFields)
      for (const instead of ['', `{% if draft.answer_by %}\n{{ sections.${field} }}\n{% endif %}`])
        expect(found(plan.replace(`{{ sections.${field} }}`, instead)).join()).toContain(`{{ sections.${field} }}`);
  });

  test('reg 12: a section stands once, on a line of its own', () => {
    expect(found(plan.replace('{{ sections.b }}', 'See {{ sections.b }} there'))).toEqual([
      expect.stringContaining('on a line of its own'),
    ]);
    expect(found(plan.replace('{{ sections.b }}', '{{ sections.b }}\n\n{{ sections.b }}'))).toEqual([
      expect.stringContaining('stands twice'),
    ]);
  });
});

describe('checking before saving', () => {
  test.each(appealed)('reg 32: “%s” without one of the rights is not saved, nor with it behind a condition', (kind) => {
    for (const { path } of letterTemplates[kind].mustSay) {
      const output = `{{ ${path} }}`;
      for (const instead of ['', `{% if child.name %}${output}{% endif %}`, `{% comment %}${output}{% endcomment %}`]) {
        const { problems: found } = checkTemplate(kind, builtIn(kind).replaceAll(output, instead));
        expect(found.map(({ words }) => words).join()).toContain(output);
      }
    }
  });

  test('G4: a field that there is not is named with its line, also in a branch that no sample reaches', () => {
    expect(problems('Dear\n{{ child.nmae }}')).toEqual([
      { line: 4, words: 'There is no field “child.nmae”. Did you mean child.name?' },
    ]);
    expect(problems('{% if coordinator.name == "Nobody" %}\n{{ secret }}{% endif %}')[0]).toMatchObject({ line: 4 });
    expect(problems('{{ child }}')[0]?.words).toContain('Did you mean child.name');
    expect(problems('{{ child[case.reference] }}')[0]?.words).toContain('with dots alone');
  });

  test('G4: what is opened and not closed, unknown tags and filters are said in plain words at their line', () => {
    const said: [string, string][] = [
      ['{% if case.setting %}x', 'is opened and not closed. Add {% endif %}'],
      ['{{ child.name', 'is opened and not closed. Add }}'],
      ['{% include "secrets" %}', 'There is no tag “include” here'],
      ['{% render "x" %}', 'There is no tag “render” here'],
      ['{% assign x = 1 %}', 'There is no tag “assign” here'],
      ['{{ child.name | raw }}', 'There is no filter “raw” here'],
      ['{% endif %}', 'stands alone'],
      ['{% for x in (1..1000000) %}x{% endfor %}', 'no list to go through'],
    ];
    for (const [source, words] of said) {
      const [first] = problems(source);
      expect([source, first?.line]).toEqual([source, 3]);
      expect(first?.words).toContain(words);
    }
  });

  test('G4: a list is gone through, and its items have that list’s fields alone', () => {
    const check = (body: string) =>
      checkTemplate('decision to assess', `# T\n{{ services.advice }}\n${body}`).problems.map(({ words }) => words);
    expect(check('{% for one in advisers %}- {{ one.service }} {{ forloop.index }}\n{% endfor %}')).toEqual([]);
    expect(check('{% for one in advisers %}{{ one.nmae }}{% endfor %}').join()).toContain('“one.nmae”');
    expect(check('{{ advisers }}').join()).toContain('advisers is a list');
    expect(check('{{ one.service }}').join()).toContain('“one.service”');
  });

  test('G4: a template that is too long, takes too much or has no title is refused', () => {
    expect(problems('x'.repeat(41_000))[0]?.words).toContain('too long');
    expect(checkTemplate('acknowledgement', '{{ decide.on }}').problems[0]?.words).toContain(
      'The first line is the title',
    );
  });

  test('G4: nothing a template or a value says becomes HTML, markup or a command of the typesetter', () => {
    const data = { ...sampleData(letterModels.acknowledgement), recipient: { name: '**#[x]**\n# y', address: null } };
    const { blocks } = fill(acknowledgement('\nDear {{ recipient.name }} <b>#read("x")</b>'), data);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(blocks[1]).toMatchObject({
      inline: [{ text: 'Dear **#[x]**', bold: false }, 'break', { text: '# y <b>#read("x")</b>', bold: false }],
    });
  });

  test('G4: what is filled has every field, or it is a fault and no letter with a gap', () => {
    expect(() => fill('# T {{ child.name }}', {})).toThrow('undefined variable');
    expect(() => fill('# T {{ child.constructor }}', { child: { name: 'x' } })).toThrow('undefined variable');
  });
});
