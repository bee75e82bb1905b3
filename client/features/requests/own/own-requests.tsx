import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { emptyRequest } from '../../../../shared/domain/requests/form/index.ts';
import type { LocalDocument } from '../../../device/port.ts';
import { useDevice, useKind } from '../../../device/react.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { type ListRow, MarkedList } from '../../../ui/list.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { newPerson } from '../form/draft.ts';
import { ownState } from './own-state.ts';

/** R2: the drafts of this person, and what waits to be sent. Nobody else sees them. */
export default function OwnRequests(): ReactNode {
  const device = useDevice();
  const [, go] = useLocation();
  const requests = useKind('request');
  const { personId, name, role } = device.actor;
  const isFamily = role === 'family';
  const own = (requests ?? []).filter(
    ({ body }) => body.startedBy?.personId === personId && (body.state === 'draft' || body.state === 'submitted'),
  );
  const start = async () => {
    const requestId = crypto.randomUUID();
    // A parent or a young person is among the people of the request; who asks for them stands beside.
    const body = {
      ...emptyRequest('hub', { personId, name }),
      people: [{ ...newPerson(), name: isFamily ? name : '' }],
    };
    const askedBy = { ...body.askedBy, name: isFamily ? '' : name };
    const written = await device.write(crypto.randomUUID(), requestId, { ...body, askedBy });
    if (written.ok) go(`/ask/${requestId}/asker`);
  };
  return (
    <div className="stack">
      <PageHeading title="Your requests">Your requests for an assessment</PageHeading>
      <p>
        {isFamily
          ? 'A draft is yours alone: the council sees nothing of it until you send it. It works without a signal, and you can delete it.'
          : 'A draft is yours alone: no colleague sees it. It works without a signal, and you can delete it.'}
      </p>
      <div className="row">
        <Button icon="plus" onClick={() => void start()}>
          Ask for an assessment
        </Button>
      </div>
      {requests === null ? <Skeleton /> : null}
      {requests && own.length === 0 ? (
        <Empty title="No drafts">What you begin shows here until you send it or delete it.</Empty>
      ) : null}
      {own.length > 0 ? <MarkedList label="Your requests" rows={own.map(rowOf)} /> : null}
    </div>
  );
}

function rowOf(one: LocalDocument<'request'>): ListRow {
  const { icon, line } = ownState(one);
  const step = one.body.state === 'draft' ? 'check' : 'sent';
  return {
    id: one.id,
    icon,
    title: <Link href={`/ask/${one.id}/${step}`}>{childOf(one.body.child)}</Link>,
    about: line,
  };
}

const childOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`.trim() || 'A child without a name yet';
