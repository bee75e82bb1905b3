import type { ReactNode } from 'react';
import type { LetterBlock, LetterInline } from '../../../shared/domain/documents/index.ts';

/** The words of a letter on the screen, in the structure that its page has. `level` is that of its title's heading. */
export function LetterView({ title, blocks }: { title: string; blocks: readonly LetterBlock[] }): ReactNode {
  return (
    <article className="letter-page stack">
      <h3>{title}</h3>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a produced letter never changes its order
        <Block key={index} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: LetterBlock }): ReactNode {
  if (block.type === 'paragraph')
    return (
      <p>
        <Words inline={block.inline} />
      </p>
    );
  if (block.type === 'heading') {
    const Heading = block.level === 1 ? 'h4' : 'h5';
    return (
      <Heading>
        <Words inline={block.inline} />
      </Heading>
    );
  }
  if (block.type === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={index}>
            <Cell cell={item} />
          </li>
        ))}
      </List>
    );
  }
  return (
    <table className="table">
      <thead>
        {block.header.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <th key={column} scope="col">
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column}>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = ({ cell }: { cell: readonly { inline: LetterInline[] }[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  cell.map(({ inline }, index) => <Words key={index} inline={inline} />);

function Words({ inline }: { inline: readonly LetterInline[] }): ReactNode {
  return inline.map((run, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: as above
    if (run === 'break') return <br key={index} />;
    return run.bold ? <b key={index}>{run.text}</b> : <span key={index}>{run.text}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  });
}
