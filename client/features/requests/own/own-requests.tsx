import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { emptyRequest } from '../../../../shared/domain/requests/form/index.ts';
import { useDevice, useKind } from '../../../device/react.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { MarkedList } from '../../../ui/list.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { newPerson } from '../form/draft.ts';

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
      {own.length > 0 ? (
        <MarkedList
          label="Your requests"
          rows={own.map(({ id, body }) => ({
            id,
            icon: body.state === 'draft' ? 'pencil' : 'wait',
            title: <Link href={`/ask/${id}/${body.state === 'draft' ? 'check' : 'sent'}`}>{childOf(body.child)}</Link>,
            about: body.state === 'draft' ? 'Draft' : 'Waits for a connection',
          }))}
        />
      ) : null}
    </div>
  );
}

const childOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`.trim() || 'A child without a name yet';
