import { useEffect } from 'react';
import { useDevice } from '../../device/react.ts';

/** Families read larger type on a narrower page; staff who enter what came on paper do not. */
export function useFamilySurface(): void {
  const { role } = useDevice().actor;
  useEffect(() => {
    if (role !== 'family') return;
    document.body.classList.add('family');
    return () => document.body.classList.remove('family');
  }, [role]);
}
