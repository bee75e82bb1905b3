export { checkTemplate } from './check-template.ts';
export { fill } from './liquid.ts';
export { templateRoutes } from './routes.ts';
export { letterSettings, storeLetterSettings, templateInUse } from './store.ts';
export { saveTemplate, type TemplatePorts } from './use-cases.ts';
