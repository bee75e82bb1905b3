import type { Outbox } from '../outbox/outbox.ts';
import type { DeviceStore } from '../store/device-store.ts';
import type { Row } from '../store/row.ts';
import type { Doubts } from './doubts.ts';
import { type Made, type StepContext, typed } from './transitions.ts';

export interface WriterPorts {
  store: DeviceStore;
  outbox: Outbox;
  doubts: Doubts;
  step(): StepContext;
}

/**
 * Stores what a person made: the row first, its sealed copy next; both are there when this resolves (O2, O6). Answers null
 * when it was made from a document that is not here any more: then the words are sealed alone.
 */
export async function writeRow(ports: WriterPorts, made: Made): Promise<Row | null> {
  const replaced: string[] = [];
  const step = { ...ports.step() };
  const noteReplaced = step.replaced;
  step.replaced = (id) => {
    replaced.push(id);
    noteReplaced(id);
  };
  try {
    const [row] = await ports.store.change([made.id], (before) =>
      !before && made.madeFrom ? 'keep' : typed(before, made, step),
    );
    if (row) await ports.outbox.keep([row]);
    else if (made.madeFrom) await sealLastWords(ports, made);
    return row ?? null;
  } catch (fault) {
    for (const id of replaced) ports.doubts.restored(id);
    throw fault;
  }
}

/**
 * Words that were typed last in a document that left the device while it was open (SYNC-7): they go to the hub sealed, as
 * what was unsent of it does, and are merged there or kept as late work (A6). Nothing of the case comes back here.
 */
async function sealLastWords({ outbox, step }: WriterPorts, made: Made): Promise<void> {
  await outbox.keep([typed(null, made, step())]);
  await outbox.release([made.id]);
}
