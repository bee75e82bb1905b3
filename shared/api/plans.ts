import { z } from 'zod';
import { idSchema } from '../domain/documents/index.ts';

/** `POST /api/cases/:caseId/plan-drafts`: the co-ordinator begins the plan of an assessment (reg 12). 201 `{id}` of the working text. */
export const beginPlanRequestSchema = z.strictObject({ roundId: idSchema });
