import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { isWritten, saysNothingToAdd, writtenIn } from '../../../shared/domain/advice/index.ts';
import type { RichTextNode } from '../../../shared/domain/documents/index.ts';
import { useFileUrl } from '../../device/use-file-url.ts';
import './advice.css';

export interface RichTextViewProps {
  text: RichTextNode;
  headings: readonly { key: string; title: string }[];
  /** What stands in a section in which nothing is written. */
  emptyWords?: (key: string) => string;
  /** Below the text of a section. */
  below?: (key: string) => ReactNode;
  /** Below one block, by its id. */
  note?: (blockId: string) => ReactNode;
}

const Notes = createContext<NonNullable<RichTextViewProps['note']>>(() => null);

/** A text as people read it: headings, words, tables, photos. The same view stands in the preview and in what was sent. */
export function RichTextView({ text, headings, emptyWords, below, note }: RichTextViewProps): ReactNode {
  return (
    <Notes.Provider value={note ?? (() => null)}>
      {(text.content ?? []).map((section) => {
        const key = String(section.attrs?.key ?? '');
        return (
          <section key={key} className="sheet-section" aria-labelledby={`read-${key}`}>
            <h2 id={`read-${key}`}>{headings.find((heading) => heading.key === key)?.title ?? key}</h2>
            <div className="section-text">{sectionBody(section, emptyWords?.(key))}</div>
            {below?.(key)}
          </section>
        );
      })}
    </Notes.Provider>
  );
}

/** What is said below a block, when there is something to say. */
function Note({ of }: { of: RichTextNode }): ReactNode {
  return useContext(Notes)(String(of.attrs?.id ?? ''));
}

function sectionBody(section: RichTextNode, emptyWords: string | undefined): ReactNode {
  if (!isWritten(section)) return <p className="muted">{emptyWords ?? 'Nothing written here.'}</p>;
  if (saysNothingToAdd(section) && writtenIn(section).trim() === '')
    return <p className="muted">{emptyWords ?? 'Nothing to add.'}</p>;
  return blocks(section.content);
}

const key = (node: RichTextNode, index: number): string => String(node.attrs?.id ?? index);

const blocks = (nodes: readonly RichTextNode[] | undefined): ReactNode =>
  (nodes ?? []).map((node, index) => <Fragment key={key(node, index)}>{block(node)}</Fragment>);

function block(node: RichTextNode): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return node.content?.length ? (
        <>
          <p>{inline(node.content)}</p>
          <Note of={node} />
        </>
      ) : null;
    case 'heading':
      return node.attrs?.level === 4 ? <h4>{inline(node.content)}</h4> : <h3>{inline(node.content)}</h3>;
    case 'bulletList':
      return <ul>{blocks(node.content)}</ul>;
    case 'orderedList':
      return <ol start={Number(node.attrs?.start ?? 1)}>{blocks(node.content)}</ol>;
    case 'listItem':
      return (
        <li>
          {blocks(node.content)}
          <Note of={node} />
        </li>
      );
    case 'table':
      return <TableView table={node} />;
    case 'figure':
      return (
        <Photo
          fileId={String(node.attrs?.fileId ?? '')}
          alt={String(node.attrs?.alt ?? '')}
          caption={String(node.attrs?.caption ?? '')}
        />
      );
    case 'conflict':
      return (
        <div className="wordings">
          <p className="wordings-title">Two wordings are kept here until somebody chooses.</p>
          {(node.content ?? []).map((one, index) => (
            <div className="wording" key={key(one, index)}>
              <p className="small">
                <b>{String(one.attrs?.by ?? '')}</b>
              </p>
              {blocks(one.content)}
            </div>
          ))}
        </div>
      );
    default:
      return null;
  }
}

function inline(nodes: readonly RichTextNode[] | undefined): ReactNode {
  return (nodes ?? []).map((node, index) => {
    // Words have no id of their own and are never reordered here.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    if (node.type === 'hardBreak') return <br key={index} />;
    let words: ReactNode = node.text;
    if (node.marks?.some((mark) => mark.type === 'italic')) words = <em>{words}</em>;
    if (node.marks?.some((mark) => mark.type === 'bold')) words = <strong>{words}</strong>;
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{words}</Fragment>;
  });
}

/** Rows that hold nothing are left out; on a phone each cell carries its column's title. */
function TableView({ table }: { table: RichTextNode }): ReactNode {
  const rows = table.content ?? [];
  const header = rows[0]?.content?.every((cell) => cell.type === 'tableHeader') ? rows[0] : null;
  const titles = (header?.content ?? []).map((cell) => writtenWords(cell));
  const body = rows.filter(
    (row) =>
      row !== header &&
      writtenIn({
        type: 'tableRow',
        content: (row.content ?? []).map((cell) => ({ ...cell, type: 'tableCell' })),
      }).trim() !== '',
  );
  // The roles stand in the markup: stacked cells on a phone would lose the table's meaning.
  return (
    <table className={header ? 'table provision' : 'table'} role="table">
      {header ? (
        <thead role="rowgroup">
          <tr role="row">
            {(header.content ?? []).map((cell, index) => (
              <th key={key(cell, index)} role="columnheader" scope="col">
                {blocks(cell.content)}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody role="rowgroup">
        {body.map((row, rowIndex) => (
          <tr key={key(row, rowIndex)} role="row">
            {(row.content ?? []).map((cell, index) => (
              <td key={key(cell, index)} role="cell" data-label={titles[index] || undefined}>
                <div>
                  {blocks(cell.content)}
                  {index === 0 ? <Note of={row} /> : null}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const writtenWords = (cell: RichTextNode): string => writtenIn({ ...cell, type: 'tableCell' }).trim();

function Photo({ fileId, alt, caption }: { fileId: string; alt: string; caption: string }): ReactNode {
  const url = useFileUrl(fileId);
  return (
    <figure>
      {url ? (
        <img src={url} alt={alt} />
      ) : (
        <p className="photo-missing small">Photo: {alt || 'not described'}. It is on its way to this device.</p>
      )}
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  );
}
