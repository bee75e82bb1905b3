import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { OpenedRequest, RegisteredRequest } from '../../../../shared/api/requests.ts';
import { useDevice } from '../../../device/react.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { dateAndDistance } from '../../../ui/dates.ts';
import { PageHeading } from '../../../ui/heading.tsx';
import { NextPanel } from '../../../ui/panel.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { CloseForm } from './close-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { filesOnline, RequestView } from './request-view.tsx';
import { SameChildWarning } from './same-child-warning.tsx';
import { useOnline } from './use-online.ts';

type Doing = null | 'register' | 'close';

/** R3: one request that is no case yet, and what is done with it. */
export default function OneRequestPage({ caseId }: { caseId: string }): ReactNode {
  const today = useDevice().today();
  const { value, words, offline, again } = useOnline<OpenedRequest>(`/api/requests/${caseId}`);
  const [doing, setDoing] = useState<Doing>(null);
  const [registered, setRegistered] = useState<RegisteredRequest | null>(null);
  if (registered) return <Registered caseId={caseId} registered={registered} />;
  const isNew = value?.request.state === 'submitted';
  return (
    <div className="stack">
      <BackLink href="/requests">Requests</BackLink>
      <PageHeading title="A request for an assessment">
        {value ? `Request for ${value.request.child.firstName} ${value.request.child.lastName}` : 'Request'}
      </PageHeading>
      {offline && !value ? (
        <Banner icon="offline">
          <p>A request that is no case yet is read online. It shows here when you are online.</p>
        </Banner>
      ) : null}
      {words ? <Banner kind="late">{words}</Banner> : null}
      {!value && !words && !offline ? <Skeleton /> : null}
      {value?.request.looksAutomatic ? (
        <Banner kind="soon">
          <p>
            <b>A program may have filled this in.</b> Ring the family before you do anything else.
          </p>
        </Banner>
      ) : null}
      {value && isNew ? <SameChildWarning found={value.sameChild} /> : null}
      {value?.request.decided ? (
        <Banner>
          <p>
            <b>{value.request.state === 'duplicate' ? 'A duplicate' : 'Not a request'}</b>,{' '}
            {value.request.decided.by.name}: {value.request.decided.reason}
          </p>
        </Banner>
      ) : null}
      {value && isNew && doing === null ? (
        <NextPanel>
          <p>
            Register it, tell the family, and decide by{' '}
            {value.decisionBy ? dateAndDistance(value.decisionBy, today) : 'the legal date'} whether to assess.
          </p>
        </NextPanel>
      ) : null}
      {value && isNew && doing === null ? (
        <div className="row">
          <Button onClick={() => setDoing('register')}>Register and allocate</Button>
          <Button kind="second" onClick={() => setDoing('close')}>
            It is a duplicate, or no request
          </Button>
        </div>
      ) : null}
      {value && doing === 'register' ? (
        <RegisterForm caseId={caseId} opened={value} done={setRegistered} cancel={() => setDoing(null)} />
      ) : null}
      {value && doing === 'close' ? (
        <CloseForm
          caseId={caseId}
          opened={value}
          done={() => {
            setDoing(null);
            again();
          }}
          cancel={() => setDoing(null)}
        />
      ) : null}
      {value ? <RequestView opened={{ ...value, files: filesOnline(value) }} /> : null}
    </div>
  );
}

function Registered({ caseId, registered }: { caseId: string; registered: RegisteredRequest }): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="Request registered">The request is registered as {registered.ref}</PageHeading>
      <Banner kind="done" say="polite">
        <p>
          The case has its co-ordinator.{' '}
          {registered.notInvited.length > 0
            ? 'Not everybody could be invited: see below.'
            : 'Everybody you chose has access.'}
        </p>
      </Banner>
      {registered.acknowledged.to.length > 0 ? (
        <Banner icon="mail">
          <p>
            A letter says that the request has come: {registered.acknowledged.to.join(', ')}. What goes by post is{' '}
            <Link href="/letters/to-post">on the list to print and post</Link>.
          </p>
        </Banner>
      ) : null}
      {registered.acknowledged.missing ? (
        <Banner kind="soon">
          <p>
            <b>No letter was made to say that the request has come.</b> {registered.acknowledged.missing}
          </p>
        </Banner>
      ) : null}
      {registered.letters.map(({ name, signInName, code }) => (
        <Banner key={signInName} icon="print">
          <p>
            <b>{name} has no e-mail address.</b> Write this in their letter; it is shown only now.
          </p>
          <p>
            Sign-in name <b className="num">{signInName}</b>, code <b className="num">{code}</b>
          </p>
        </Banner>
      ))}
      {registered.notInvited.map(({ name, why }) => (
        <Banner key={name} kind="soon">
          <p>
            <b>{name} was not invited.</b> {why}
          </p>
        </Banner>
      ))}
      <div className="row">
        <Button href={`/cases/${caseId}`}>Open the case</Button>
        <Button kind="second" href="/requests">
          Back to requests
        </Button>
      </div>
    </div>
  );
}
