import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Observable } from 'rxjs';
import type { Kind } from '../../shared/domain/documents/index.ts';
import type { Door, DoorState, LocalDocument, OpenDevice, Piece, SyncStatus } from './port.ts';

const DoorContext = createContext<Door | null>(null);

/** Hands the door of this device to all screens: `<DeviceProvider door={await openDoor()}>`. */
export function DeviceProvider({ door, children }: { door: Door; children?: ReactNode }): ReactNode {
  return createElement(DoorContext.Provider, { value: door }, children);
}

/** The last value of an observable; `initial` until it has emitted. A source that emits at once never shows `initial`. */
export function useObservable<T>(source: Observable<T> | null, initial: T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `initial` is only the value before the first one
  const held = useMemo(() => hold(source, initial), [source]);
  return useSyncExternalStore(held.subscribe, held.current);
}

function hold<T>(source: Observable<T> | null, initial: T) {
  let value = initial;
  return {
    current: () => value,
    subscribe(changed: () => void): () => void {
      const subscription = source?.subscribe((next) => {
        value = next;
        changed();
      });
      return () => subscription?.unsubscribe();
    },
  };
}

/** The door of this device: set up, unlock, sign out, wipe. */
export function useDoor(): Door {
  const door = useContext(DoorContext);
  if (!door) throw new Error('useDoor is used outside DeviceProvider');
  return door;
}

/** What a source has at once, so that screens behind an open door find it open in their first rendering. */
function atOnce<T>(source: Observable<T>, otherwise: T): T {
  let value = otherwise;
  source
    .subscribe((now) => {
      value = now;
    })
    .unsubscribe();
  return value;
}

const looking: DoorState = { door: 'none' };

/** What the door shows now. */
export function useDoorState(): DoorState {
  const { state$ } = useDoor();
  return useObservable(
    state$,
    useMemo(() => atOnce(state$, looking), [state$]),
  );
}

/** The opened store, or null while the door is not open: for what also stands in public pages. */
export function useDeviceIfOpen(): OpenDevice | null {
  const state = useDoorState();
  return state.door === 'open' ? state.device : null;
}

/** The opened store. Only for screens that the shell shows behind an open door; throws elsewhere. */
export function useDevice(): OpenDevice {
  const device = useDeviceIfOpen();
  if (!device) throw new Error('useDevice is used while the door is not open');
  return device;
}

const nothingKnown: SyncStatus = {
  connection: 'online',
  waiting: 0,
  sending: null,
  needsYou: 0,
  fetching: null,
  lastContact: null,
  clockOff: null,
  trouble: null,
};

/** Where sync stands. With the door closed: the resting status. */
export function useSyncStatus(): SyncStatus {
  return useObservable(useDeviceIfOpen()?.status$ ?? null, nothingKnown);
}

/** Longer than the store's news are held together for screens. */
const untilShownMs = 300;

/** Whether what is not here may still be on its way to the screen: documents are fetched, were just now, or nobody knows yet. */
export function useArriving(): boolean {
  const status = useSyncStatus();
  const fetching = status === nothingKnown || status.fetching !== null;
  const [lately, setLately] = useState(true);
  useEffect(() => {
    if (fetching) return setLately(true);
    const timer = setTimeout(() => setLately(false), untilShownMs);
    return () => clearTimeout(timer);
  }, [fetching]);
  return fetching || lately;
}

const noPieces: Piece[] = [];

/** Everything of this person's that has not been received or that needs them. */
export function usePieces(): Piece[] {
  return useObservable(useDeviceIfOpen()?.pieces$ ?? null, noPieces);
}

/** All documents of one case; null until the first answer of the store. */
export function useCaseDocuments(caseId: string): LocalDocument[] | null {
  const device = useDevice();
  return useObservable<LocalDocument[] | null>(
    useMemo(() => device.watchCase(caseId), [device, caseId]),
    null,
  );
}

/** All documents of one kind that this person holds; null until the first answer of the store. */
export function useKind<K extends Kind>(kind: K): LocalDocument<K>[] | null {
  const device = useDevice();
  return useObservable<LocalDocument<K>[] | null>(
    useMemo(() => device.watchKind(kind), [device, kind]),
    null,
  );
}

/** One document: undefined until the store has answered, null when it is not here (any more). */
export function useDocument<K extends Kind>(kind: K, documentId: string): LocalDocument<K> | null | undefined {
  const device = useDevice();
  return useObservable<LocalDocument<K> | null | undefined>(
    useMemo(() => device.watch(kind, documentId), [device, kind, documentId]),
    undefined,
  );
}
