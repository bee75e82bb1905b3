import { z } from '@hono/zod-openapi';
import { richTextNodeSchema } from '../../shared/domain/documents/index.ts';

/**
 * Rich text holds itself, so the OpenAPI document has to refer to it by a name. The schema was made before the method
 * that names schemas was added to zod, hence the way around by its prototype.
 */
export function nameSchemas(): void {
  z.ZodType.prototype.openapi.call(richTextNodeSchema, 'RichTextNode');
}
