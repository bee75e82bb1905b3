import { useEffect, useState } from 'react';
import { useDeviceIfOpen } from './react.ts';

/** An address for a file's bytes on this device, for `<img>` and links; null while it is not here. Given back on unmount. */
export function useFileUrl(fileId: string | null): string | null {
  const device = useDeviceIfOpen();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!device || !fileId) return setUrl(null);
    let made: string | null = null;
    let gone = false;
    void device.fileBytes(fileId).then((file) => {
      if (!file || gone) return;
      made = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: file.type }));
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [device, fileId]);
  return url;
}
