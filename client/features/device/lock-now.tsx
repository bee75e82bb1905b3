import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useDevice } from '../../device/react.ts';

/** Locks at once. The address moves on first, so that unlocking does not lock again. */
export default function LockNow(): ReactNode {
  const device = useDevice();
  const [, navigate] = useLocation();
  useEffect(() => {
    navigate('/work', { replace: true });
    void device.lock();
  }, [device, navigate]);
  return null;
}
