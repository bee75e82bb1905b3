import { describe, expect, it } from 'vitest';
import {
  checkBeforeSending,
  emptyAdvice,
  headingKeys,
  headingsFor,
  progressOf,
  provisionRow,
} from '../../../../shared/domain/advice/index.ts';
import { type RichText, type RichTextNode, richTextSchema } from '../../../../shared/domain/documents/index.ts';
import { adviserKinds } from '../../../../shared/domain/people/index.ts';

const paragraph = (id: string, text: string): RichTextNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

function row(id: string, cells: string[]): RichTextNode {
  const empty = provisionRow(id);
  return {
    ...empty,
    content: (empty.content ?? []).map((cell, index) =>
      cells[index] ? { ...cell, content: [paragraph(`${id}-${index}`, cells[index])] } : cell,
    ),
  };
}

/** A health response in which every heading is written and one row of provision is complete. */
function complete(change: (text: RichText) => void = () => {}): RichText {
  const text = structuredClone(emptyAdvice('health', 'Posy'));
  for (const section of text.content ?? []) {
    const key = String(section.attrs?.key);
    if (key === 'provision') {
      const table = section.content?.[0];
      if (table?.content)
        table.content[1] = row('r1', [
          'Direct therapy',
          '45 minutes',
          'Every week in term',
          'Speech and language therapist',
        ]);
    } else section.content = [paragraph(`${key}-1`, `Words about ${key}.`)];
  }
  change(text);
  return text;
}
const section = (text: RichText, key: string): RichTextNode => {
  const found = text.content?.find((node) => node.attrs?.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
};

describe('headings of advice', () => {
  it('V4: each kind of adviser has the headings that statutory advice needs, with the child’s name in them', () => {
    for (const kind of adviserKinds)
      expect(headingsFor(kind, 'Posy').map((heading) => heading.key)).toEqual([...headingKeys]);
    expect(headingsFor('health', 'Posy').map((heading) => heading.title)).toEqual([
      'Who I am and how I know Posy',
      'What Posy can do',
      'What is hard for Posy',
      'What we should aim for',
      'Help Posy needs',
    ]);
    expect(headingsFor('educational psychology', 'Posy')[2]?.title).toBe('Posy’s special educational needs');
  });

  it('V4: an empty draft fits the schema, has one section for each heading and the provision table for professionals', () => {
    for (const kind of adviserKinds) {
      const text = richTextSchema.parse(emptyAdvice(kind, 'Posy'));
      expect(text.content?.map((node) => node.attrs?.key)).toEqual([...headingKeys]);
      expect(section(text as RichText, 'provision').content?.[0]?.type).toBe(kind === 'family' ? 'paragraph' : 'table');
    }
  });

  it('V4: progress counts what was written, not the headers that stand there from the start', () => {
    expect(progressOf(emptyAdvice('health', 'Posy'))).toMatchObject({ written: 0, of: 5 });
    expect(progressOf(complete())).toMatchObject({ written: 5, of: 5 });
    expect(
      progressOf(complete((text) => Object.assign(section(text, 'needs'), { content: [] }))).writtenKeys,
    ).not.toContain('needs');
  });
});

describe('check before sending', () => {
  it('V4: a complete response has nothing to mend', () => {
    expect(checkBeforeSending(complete(), 'health', 'Posy')).toEqual([]);
  });

  it('V4: an empty heading is named with its place and the way to mend it', () => {
    const text = complete((made) => Object.assign(section(made, 'strengths'), { content: [] }));
    expect(checkBeforeSending(text, 'health', 'Posy')).toEqual([
      {
        code: 'empty',
        sectionKey: 'strengths',
        blockId: null,
        sentence: 'Write something under “What Posy can do”, or say that there is nothing to add',
      },
    ]);
  });

  it('V4: “nothing to add” stands for words under any heading but the first', () => {
    const silent = (key: string) =>
      complete((made) =>
        Object.assign(section(made, key), { content: [], attrs: { ...section(made, key).attrs, nothingToAdd: true } }),
      );
    expect(checkBeforeSending(silent('outcomes'), 'health', 'Posy')).toEqual([]);
    expect(checkBeforeSending(silent('provision'), 'health', 'Posy')).toEqual([]);
    expect(checkBeforeSending(silent('who'), 'health', 'Posy').map((item) => item.code)).toEqual(['empty']);
  });

  it('V4: a row of provision says the amount, the frequency and who delivers it', () => {
    const text = complete((made) => {
      section(made, 'provision').content?.[0]?.content?.push(
        row('r2', ['Visual timetable', '', 'Every school day', '']),
        row('r3', []),
      );
    });
    expect(checkBeforeSending(text, 'health', 'Posy')).toEqual([
      {
        code: 'provision incomplete',
        sectionKey: 'provision',
        blockId: 'r2-2',
        sentence: 'Say how much and who gives it for “Visual timetable”',
      },
    ]);
  });

  it('V4: provision written beside the table only is asked for in the table', () => {
    const text = complete((made) =>
      Object.assign(section(made, 'provision'), { content: [paragraph('p', 'Weekly therapy.')] }),
    );
    expect(checkBeforeSending(text, 'health', 'Posy').map((item) => item.code)).toEqual(['provision not in the table']);
  });

  it('O3: two wordings that nobody has chosen between stop the sending', () => {
    const text = complete((made) =>
      section(made, 'needs').content?.push({ type: 'conflict', attrs: { id: 'c' }, content: [] }),
    );
    expect(checkBeforeSending(text, 'health', 'Posy').map((item) => item.code)).toEqual(['two wordings']);
  });

  it('G6: a family may leave any heading empty, but not all of them, and needs no table', () => {
    expect(checkBeforeSending(emptyAdvice('family', 'Posy'), 'family', 'Posy').map((item) => item.code)).toEqual([
      'empty',
    ]);
    const text = structuredClone(emptyAdvice('family', 'Posy'));
    section(text, 'needs').content = [paragraph('x', 'Mornings are hard.')];
    section(text, 'provision').content = [paragraph('y', 'Someone who knows her at lunch.')];
    expect(checkBeforeSending(text, 'family', 'Posy')).toEqual([]);
  });
});
