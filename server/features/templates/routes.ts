import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  checkedTemplateSchema,
  checkTemplateRequestSchema,
  letterSettingsSchema,
  savedTemplateSchema,
  saveTemplateRequestSchema,
  type TemplateProblem,
  templateListSchema,
  templateSchema,
  templateVersionSchema,
} from '../../../shared/api/templates.ts';
import { dateInWords } from '../../../shared/domain/statute/index.ts';
import { kindOfSlug } from '../../../shared/domain/templates/index.ts';
import { type HubApi, type HubEnv, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { sourceOf } from './store.ts';
import {
  checkSource,
  listTemplates,
  readTemplate,
  saveLetterSettings,
  saveTemplate,
  type TemplatePorts,
} from './use-cases.ts';

const tags = ['templates'];
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const ofKind = z.object({ slug: z.string().max(60) });
const refusals = {
  403: problemResponse('`not-allowed`: templates are an administrator’s'),
  404: problemResponse('`not-found`'),
};

const listRoute = createRoute({
  method: 'get',
  path: '/api/templates',
  tags,
  summary: 'Every template of a letter, of the plan and of an e-mail with its version in use (G4)',
  responses: { 200: json(templateListSchema, 'The templates'), ...refusals },
});
const readRoute = createRoute({
  method: 'get',
  path: '/api/templates/{slug}',
  tags,
  summary: 'A template with its fields, what the law wants in it, and its versions (G4, reg 32)',
  request: { params: ofKind },
  responses: { 200: json(templateSchema, 'The template'), ...refusals },
});
const versionRoute = createRoute({
  method: 'get',
  path: '/api/templates/{slug}/versions/{version}',
  tags,
  summary: 'The text of one version (G4); 0 is the built-in one',
  request: { params: ofKind.extend({ version: z.coerce.number().int().min(0) }) },
  responses: { 200: json(templateVersionSchema, 'The version'), ...refusals },
});
const checkRoute = createRoute({
  method: 'post',
  path: '/api/templates/{slug}/check',
  tags,
  summary: 'What is wrong with a text, and how it looks on the sample case; nothing is saved (G4)',
  request: { params: ofKind, ...body(checkTemplateRequestSchema) },
  responses: { 200: json(checkedTemplateSchema, 'Checked'), ...refusals },
});
const saveRoute = createRoute({
  method: 'put',
  path: '/api/templates/{slug}',
  tags,
  summary: 'Saves a new version, which holds from the next use (G4)',
  request: { params: ofKind, ...body(saveTemplateRequestSchema) },
  responses: {
    200: json(savedTemplateSchema, 'Saved'),
    409: problemResponse('`changed-meanwhile`: somebody saved after `basedOn`'),
    422: problemResponse('`template-wrong`, with a sentence for each line'),
    ...refusals,
  },
});
const settingsRoute = createRoute({
  method: 'put',
  path: '/api/letter-settings',
  tags,
  summary: 'What letters say about the services that the law names (reg 32)',
  request: body(letterSettingsSchema),
  responses: { 204: { description: 'Saved' }, ...refusals },
});

/** GET /api/templates, /api/templates/:slug, …/versions/:version, POST …/check, PUT …, PUT /api/letter-settings (G4, reg 32). */
export function templateRoutes(ports: TemplatePorts): HubApi {
  const api = hubApi();
  const administers = (c: Context<HubEnv>) => c.get('signedIn').actor.role === 'administrator';
  api.openapi(listRoute, async (c) =>
    administers(c) ? c.json(await listTemplates(ports), 200) : problem(c, 'not-allowed'),
  );
  api.openapi(readRoute, async (c) => {
    if (!administers(c)) return problem(c, 'not-allowed');
    const kind = kindOfSlug(c.req.valid('param').slug);
    return kind ? c.json(await readTemplate(ports, kind), 200) : problem(c, 'not-found');
  });
  api.openapi(versionRoute, async (c) => {
    if (!administers(c)) return problem(c, 'not-allowed');
    const { slug, version } = c.req.valid('param');
    const kind = kindOfSlug(slug);
    const source = kind && (await sourceOf(ports.sql, kind, version));
    return source ? c.json({ version, source }, 200) : problem(c, 'not-found');
  });
  api.openapi(checkRoute, async (c) => {
    if (!administers(c)) return problem(c, 'not-allowed');
    const kind = kindOfSlug(c.req.valid('param').slug);
    if (!kind) return problem(c, 'not-found');
    const { problems, preview } = await checkSource(ports, kind, c.req.valid('json').source.replace(/\r\n?/g, '\n'));
    return c.json({ problems, preview: preview && { title: preview.title, blocks: preview.blocks } }, 200);
  });
  api.openapi(saveRoute, async (c) => {
    if (!administers(c)) return problem(c, 'not-allowed');
    const kind = kindOfSlug(c.req.valid('param').slug);
    if (!kind) return problem(c, 'not-found');
    const saved = await saveTemplate(ports, c.get('signedIn').actor, kind, c.req.valid('json'));
    if (saved.ok) return c.json({ version: saved.version }, 200);
    if (saved.code === 'template-wrong') return problem(c, 'template-wrong', { fields: byLine(saved.problems) });
    const { newest } = saved;
    const who = newest
      ? `${newest.by} saved version ${newest.version} on ${dateInWords(newest.at.slice(0, 10))}.`
      : 'The version you started from is not there.';
    return problem(c, 'changed-meanwhile', {
      detail: `${who} What you typed is still here: compare it with the newest version, then save it again.`,
    });
  });
  api.openapi(settingsRoute, async (c) => {
    if (!administers(c)) return problem(c, 'not-allowed');
    await saveLetterSettings(ports, c.get('signedIn').actor, c.req.valid('json'));
    return c.body(null, 204);
  });
  return api;
}

/** One sentence or more for each line, as problem details carry them. */
function byLine(problems: readonly TemplateProblem[]): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const { line, words } of problems) lines[line] = lines[line] ? `${lines[line]} ${words}` : words;
  return lines;
}
