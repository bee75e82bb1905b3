import type { z } from 'zod';
import { type LetterKind, letterKinds, letterWords } from '../documents/index.ts';
import { letterTemplates, type MustSay } from './letters.ts';
import { type MailTemplateKind, mailTemplate, mailTemplateKinds } from './mails.ts';
import { letterModels } from './models.ts';
import { planTemplate } from './plan.ts';

/** The template of the plan itself, draft and final (reg 12). */
export const planKind = 'plan document';

/** Every template that an administrator edits (G4). */
export type TemplateKind = LetterKind | typeof planKind | `e-mail ${MailTemplateKind}`;

/** What a template makes: its markup is read and checked accordingly. */
export type TemplateShape = 'letter' | 'plan' | 'e-mail';

/** One template: what it is for, its built-in text, what has to stand in it, and the fields it may name. */
export interface TemplateDefinition {
  shape: TemplateShape;
  name: string;
  about: string;
  builtIn: string;
  mustSay: readonly MustSay[];
  model: z.ZodObject;
}

export const templateKinds: readonly TemplateKind[] = [...letterKinds, planKind, ...mailTemplateKinds.map(mailKindOf)];

/** The template of an e-mail, beside a letter of the same name. */
export function mailKindOf(mail: MailTemplateKind): `e-mail ${MailTemplateKind}` {
  return `e-mail ${mail}`;
}

const isLetter = (kind: TemplateKind): kind is LetterKind => (letterKinds as readonly string[]).includes(kind);

/** The definition of a template. */
export function templateOf(kind: TemplateKind): TemplateDefinition {
  if (isLetter(kind))
    return { shape: 'letter', ...letterWords[kind], ...letterTemplates[kind], model: letterModels[kind] };
  return kind === planKind ? planTemplate : mailTemplate(kind.slice('e-mail '.length) as MailTemplateKind);
}

/** A kind of template as addresses spell it: 'decision-not-to-assess'. */
export const slugOf = (kind: TemplateKind): string => kind.replaceAll(' ', '-');

/** The kind with this slug; null when there is none. */
export const kindOfSlug = (slug: string): TemplateKind | null =>
  templateKinds.find((kind) => slugOf(kind) === slug) ?? null;
