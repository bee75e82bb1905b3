import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';

export interface ConfirmPanelProps {
  /** The question: 'Withdraw this request?' */
  title: string;
  /** What happens then. */
  children: ReactNode;
  /** A verb: 'Withdraw request'. */
  yes: string;
  no?: string;
  warn?: boolean;
  busy?: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks in the page before something that can't be taken back; Escape is no. */
export function ConfirmPanel(props: ConfirmPanelProps): ReactNode {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      className="panel stack confirm"
      ref={box}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onNo();
      }}
    >
      <h2 className="h3" id={id}>
        {props.title}
      </h2>
      {props.children}
      <div className="row">
        <Button kind={props.warn ? 'warn' : 'main'} busy={props.busy ?? false} onClick={props.onYes}>
          {props.yes}
        </Button>
        <Button kind="second" onClick={props.onNo}>
          {props.no ?? 'Cancel'}
        </Button>
      </div>
    </section>
  );
}
