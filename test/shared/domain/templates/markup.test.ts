import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterBlockSchema } from '../../../../shared/domain/documents/index.ts';
import { escaped, readMarkup } from '../../../../shared/domain/templates/index.ts';

const run = (text: string, bold = false) => ({ text, bold, italic: false });

describe('the markup of letters', () => {
  test('title, headings, paragraphs, lists, tables, bold and line breaks are read', () => {
    const source = [
      '# The title',
      'One line',
      'and its second.',
      '',
      '## A heading',
      '- first',
      '- **second** one',
      '',
      '### Below it',
      '1. one',
      '2. two',
      '',
      '| What | When |',
      '|---|---|',
      '| advice | a \\| b |',
      'Name \\',
      'and place',
    ].join('\n');
    const { title, blocks, problems } = readMarkup(source);
    expect([title, problems]).toEqual(['The title', []]);
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'list',
      'heading',
      'list',
      'table',
      'paragraph',
    ]);
    expect(blocks[0]).toEqual({ type: 'paragraph', inline: [run('One line and its second.')] });
    expect(blocks[2]).toMatchObject({
      ordered: false,
      items: [[{}], [{ inline: [run('second', true), run(' one')] }]],
    });
    expect(blocks[4]).toMatchObject({ ordered: true });
    expect(blocks[5]).toMatchObject({
      columns: 2,
      header: [[[{ inline: [run('What')] }], [{ inline: [run('When')] }]]],
      rows: [[[{ inline: [run('advice')] }], [{ inline: [run('a | b')] }]]],
    });
    expect(blocks[6]).toEqual({ type: 'paragraph', inline: [run('Name '), 'break', run('and place')] });
  });

  test('what cannot be set is said at its line, and something is still made of it', () => {
    const { problems, blocks } = readMarkup('No title\n### Too deep\n# Late title\n| a | b |\n| c |');
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 5, 4, 1]);
    expect(blocks.length).toBeGreaterThan(0);
  });

  test('G4: a value stays the words it is, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '- ', '| a | ', '**'), (value, before) => {
        const { blocks, title } = readMarkup(`# T\n\n${before}x${escaped(value)}`);
        expect(title).toBe('T');
        expect(blocks).toHaveLength(1);
        expect(blocks[0]?.type).toBe(before === '- ' ? 'list' : 'paragraph');
      }),
    );
    const nasty = '# Title\n- item\n1. one\n| a | b |\n**bold** \\ <script> #read("/etc/passwd") {{ child.name }}';
    const [block] = readMarkup(`# T\n\n${escaped(nasty)}`).blocks;
    const words =
      block?.type === 'paragraph' ? block.inline.map((one) => (one === 'break' ? '\n' : one.text)).join('') : '';
    expect(words).toBe(nasty);
  });

  test('whatever is read fits the schema of blocks', () => {
    const line = fc.constantFrom(
      '# a',
      '## b',
      '### c',
      '- d',
      '1. e',
      '| f | g |',
      '|---|---|',
      '**h',
      'i \\',
      '',
      '\\',
      '|',
      '- ',
      '#',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        for (const block of readMarkup(lines.join('\n')).blocks) letterBlockSchema.parse(block);
      }),
    );
  });
});
