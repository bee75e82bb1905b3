import { createRoute } from '@hono/zod-openapi';
import type { Sql } from 'postgres';
import type { Authority } from '../../../shared/api/hub.ts';
import { registrationLetterRequestSchema } from '../../../shared/api/letters.ts';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { registrationLetter } from '../../documents/letter.ts';
import type { Typesetter } from '../../documents/typesetter.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import type { Clock } from '../../ports.ts';

export interface LetterPorts {
  sql: Sql;
  clock: Clock;
  typesetter: Typesetter;
  /** Where people reach the hub. */
  origin: string;
  authority: () => Promise<Authority>;
}

const letterRoute = createRoute({
  method: 'post',
  path: '/api/letters/registration',
  tags: ['letters'],
  summary: 'The letter with the registration code for somebody without e-mail, as PDF (G3, G6)',
  request: { body: { required: true, content: { 'application/json': { schema: registrationLetterRequestSchema } } } },
  responses: {
    200: {
      description: 'The letter',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    },
    403: problemResponse('`not-allowed`'),
    404: problemResponse('`not-found`: there is no such person'),
  },
});

/** POST /api/letters/registration (G3, G6): staff print what inviting somebody answered once; the code is not kept. */
export function letterRoutes({ sql, clock, typesetter, origin, authority }: LetterPorts): HubApi {
  const api = hubApi();
  api.openapi(letterRoute, async (c) => {
    const { actor } = c.get('signedIn');
    if (!isStaff(actor.role)) return problem(c, 'not-allowed');
    const { personId, letter, address, codeEndsOn } = c.req.valid('json');
    const [person] = await sql<{ name: string }[]>`SELECT name FROM person WHERE id = ${personId}`;
    if (!person) return problem(c, 'not-found');
    const words = {
      ...letter,
      name: person.name,
      address,
      codeEndsOn,
      origin,
      authority: await authority(),
      today: clock.today(),
    };
    const pdf = await registrationLetter(typesetter, words);
    await sql`INSERT INTO audit (at, person_id, action, detail)
      VALUES (${clock.now()}, ${actor.personId}, 'letter printed', ${sql.json({ personId })})`;
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="registration-letter.pdf"',
      'Cache-Control': 'no-store',
    }) as never;
  });
  return api;
}
