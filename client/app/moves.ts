import { noteMove } from '../ui/heading.tsx';

let path = location.pathname;

/** Follows the address: a new page starts at its top and its heading takes the focus; going back keeps its place. */
export function followMoves(): void {
  const moved = (toTop: boolean) => (): void => {
    if (location.pathname === path) return;
    path = location.pathname;
    noteMove();
    if (toTop && !location.hash) scrollTo(0, 0);
  };
  addEventListener('pushState', moved(true));
  addEventListener('replaceState', moved(true));
  addEventListener('popstate', moved(false));
}
