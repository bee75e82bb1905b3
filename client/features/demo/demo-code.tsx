import { type ReactNode, useEffect, useState } from 'react';
import type { DemoCode as Answer } from '../../../shared/api/demo.ts';
import { get } from '../../app/api.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** The code that this demo person's app would show now. */
export default function DemoCode({
  personId,
  name,
  onCode,
}: {
  personId: string;
  name: string;
  onCode: (code: string) => void;
}): ReactNode {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await get<Answer>(`/api/demo/code/${personId}`);
      setCode(answer.ok ? answer.value.code : null);
    };
    void look();
    const timer = setInterval(() => void look(), 5000);
    return () => clearInterval(timer);
  }, [personId]);
  return (
    <Banner icon="phone">
      <p>
        {name}’s app shows <b className="num demo-code">{code ?? 'a new code in a moment'}</b>
      </p>
      {code ? (
        <Button kind="second" onClick={() => onCode(code)}>
          Use this code
        </Button>
      ) : null}
    </Banner>
  );
}
