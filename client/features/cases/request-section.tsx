import type { ReactNode } from 'react';
import { referenceOf } from '../../../shared/domain/requests/form/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useFileUrl } from '../../device/use-file-url.ts';
import { RequestView } from '../requests/index.ts';
import type { CaseView } from './case-view.ts';

/** R4: the request that the case began with, as it was sent: read by everybody with access, changed by nobody. */
export function RequestSection({ view }: { view: CaseView }): ReactNode {
  const { request } = view;
  if (!request) return <p>This case did not begin with a request in the hub.</p>;
  const named = new Set(request.body.attachments.map(({ fileId }) => fileId));
  const files = view.files.filter(({ id }) => named.has(id));
  const shown = {
    reference: referenceOf(request.id),
    request: request.body,
    files: files.map((file) => <RequestFile key={file.id} file={file} />),
  };
  return (
    <section className="stack" aria-labelledby="request-heading">
      <h2 id="request-heading">The request for this assessment</h2>
      <p className="muted">As it was sent. How to reach each person stands under their contact details alone.</p>
      <RequestView opened={shown} />
    </section>
  );
}

function RequestFile({ file }: { file: LocalDocument<'file'> }): ReactNode {
  const { name, type, alt } = file.body;
  const url = useFileUrl(file.id);
  if (!url) return <div className="muted">{alt || name}: not on this device</div>;
  if (type.startsWith('image/')) return <img className="request-photo" src={url} alt={alt || `Photo ‘${name}’`} />;
  return (
    <a href={url} download={name}>
      {alt || name}
    </a>
  );
}
