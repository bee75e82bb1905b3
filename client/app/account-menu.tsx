import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../ui/icon.tsx';

/** The person's name; opens the account, this device, lock and sign out. */
export function AccountMenu({ name, canLock }: { name: string; canLock: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  const [path] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes it
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const byKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', byKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', byKey);
    };
  }, [open]);
  return (
    <div className="me-box" ref={box}>
      <button
        type="button"
        className="me"
        ref={opener}
        aria-expanded={open}
        aria-controls="account-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name="user" />
        <span>{name}</span>
        <Icon name="down" />
      </button>
      <ul id="account-menu" className="me-menu" hidden={!open}>
        <li>
          <Link href="/account">Your account</Link>
        </li>
        <li>
          <Link href="/sync">This device</Link>
        </li>
        {canLock ? (
          <li>
            <Link href="/lock">Lock the hub</Link>
          </li>
        ) : null}
        <li>
          <Link href="/sign-out">Sign out</Link>
        </li>
      </ul>
    </div>
  );
}
