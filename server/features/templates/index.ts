export { checkTemplate } from './check-template.ts';
export { fill } from './liquid.ts';
export { type MailPart, mailParts } from './mail-words.ts';
export { sectionOfBlock } from './plan-sections.ts';
export { templateRoutes } from './routes.ts';
export { letterSettings, sourceOf, storeLetterSettings, templateInUse, versionAt } from './store.ts';
export { saveTemplate, type TemplatePorts } from './use-cases.ts';
