import { expect, test } from 'vitest';
import { leavesWhenSent } from '../../../client/device/replication/transitions.ts';
import { aCase, nadia, refOf } from '../../builders/a-case.ts';
import { aDevice } from '../../builders/a-device.ts';
import { aRequest } from '../../builders/a-request.ts';
import { id } from '../../builders/device-rows.ts';
import { HubServer } from '../../doubles/hub-server.ts';

test('R3: a request leaves its author’s device when the hub has taken it, sent or deleted; a draft stays', () => {
  const states = ['draft', 'submitted', 'deleted'] as const;
  expect(states.map((state) => leavesWhenSent(aRequest({ state })))).toEqual([false, true, true]);
  expect(leavesWhenSent(aCase().body('case', 'case'))).toBe(false);
});

test('N2: what was told in confidence leaves its author’s device when the hub has taken it; a draft stays', () => {
  const body = {
    kind: 'confidence' as const,
    about: null,
    words: '',
    attachments: [],
    from: refOf(nadia),
    sentAt: null,
  };
  const states = ['draft', 'sent', 'deleted'] as const;
  expect(states.map((state) => leavesWhenSent({ ...body, state }))).toEqual([false, true, true]);
});

test('R3, O6: what leaves when it is sent leaves no sealed copy behind', async () => {
  const device = aDevice(new HubServer());
  await device.type(id(1), aRequest({ state: 'submitted' }));
  expect(device.outbox.unsent.size).toBe(1);
  await device.engine.push();
  expect([await device.row(id(1)), device.outbox.unsent.size]).toEqual([null, 0]);
});
