import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { depositAnswerSchema, depositRequestSchema } from '../../../shared/sync/deposit.ts';
import {
  changeSchema,
  protocolVersion,
  pullAnswerSchema,
  pullRequestSchema,
  pushAnswerSchema,
  pushRequestSchema,
  streamNewsSchema,
  streamSignalSchema,
} from '../../../shared/sync/protocol.ts';

/** The shapes on the wire, version by version. A device of an older version has to be told to update, so that a change of shape raises it. */
const known: Record<number, string> = { 1: 'e64e7aa6d097da8a', 2: '7549610042af8176' };

test('SYNC-4: the shapes on the wire are those of the protocol version; whoever changes them raises it', () => {
  const schemas = {
    pullRequestSchema,
    pullAnswerSchema,
    pushRequestSchema,
    changeSchema,
    pushAnswerSchema,
    streamSignalSchema,
    streamNewsSchema,
    depositRequestSchema,
    depositAnswerSchema,
  };
  const shapes = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: 'any' }),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16);
  expect(hash).toBe(known[protocolVersion]);
});
