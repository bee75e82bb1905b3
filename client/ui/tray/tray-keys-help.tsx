import { type ReactNode, type RefObject, useCallback, useRef } from 'react';
import { Button } from '../button.tsx';
import { useTrayKeys } from './tray-keys.ts';

export interface TrayKeysHelpProps {
  tray: RefObject<HTMLElement | null>;
  /** Rows can be chosen with x. */
  chooses: boolean;
  /** There is a search to go to. */
  searches?: boolean;
}

/** The keys of a tray: the line beside its heading, and all of them on ?. Also makes them work. */
export function TrayKeysHelp({ tray, chooses, searches = true }: TrayKeysHelpProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const show = useCallback(() => dialog.current?.showModal(), []);
  useTrayKeys(tray, show);
  const keys: readonly (readonly [string, string])[] = [
    ['j', 'Next row'],
    ['k', 'Row before'],
    ['Enter', 'Open what has the focus'],
    ...(chooses ? [['x', 'Choose the row, or take it out again'] as const] : []),
    ...(searches ? [['/', 'Go to the search'] as const] : []),
    ['?', 'Show these keys'],
  ];
  return (
    <>
      <p className="keys desk-only">
        <kbd>j</kbd> <kbd>k</kbd> move · <kbd>Enter</kbd> open · {chooses ? <kbd>x</kbd> : null}
        {chooses ? ' choose · ' : null}
        {searches ? <kbd>/</kbd> : null}
        {searches ? ' search · ' : null}
        <kbd>?</kbd>{' '}
        <button type="button" className="opener" onClick={show}>
          all keys
        </button>
      </p>
      <dialog ref={dialog} className="panel keys-dialog" aria-labelledby="keys-heading">
        <div className="stack">
          <h2 id="keys-heading" className="h3">
            Keys of this page
          </h2>
          <dl className="facts">
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </dialog>
    </>
  );
}
