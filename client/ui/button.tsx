import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  /** A verb and its object: 'Send advice'. */
  children: ReactNode;
  kind?: 'main' | 'second' | 'warn' | 'plain';
  icon?: IconName;
  /** Full width on a phone; `always` at every width. */
  wide?: boolean | 'always';
  /** With `href` it is a link that looks like a button. */
  href?: string;
  type?: 'button' | 'submit';
  /** Its action is under way: a second press does nothing. */
  busy?: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
}

/** The one button of the hub. One main button per card. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = 'main', wide, href, busy = false, disabled = false, onClick } = props;
  const width = wide === 'always' ? 'full' : wide ? 'wide' : '';
  const className = ['button', kind === 'main' ? '' : kind, width].filter(Boolean).join(' ');
  const inside = (
    <>
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
    </>
  );
  if (href !== undefined && !disabled)
    return (
      <Link href={href} className={className} aria-describedby={props.describedBy} onClick={onClick}>
        {inside}
      </Link>
    );
  return (
    <button
      type={props.type ?? 'button'}
      className={className}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {inside}
    </button>
  );
}
