import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { newDraft } from '../../../../client/features/requests/form/draft.ts';
import { ChildQuestion } from '../../../../client/features/requests/form/questions/child.tsx';
import { FamilyQuestion } from '../../../../client/features/requests/form/questions/family.tsx';
import { NeedsQuestion } from '../../../../client/features/requests/form/questions/needs.tsx';
import type { QuestionProps } from '../../../../client/features/requests/form/questions/question.ts';
import { ViewsQuestion } from '../../../../client/features/requests/form/questions/views.tsx';
import { YouQuestion } from '../../../../client/features/requests/form/questions/who.tsx';
import { answersOf } from '../../../builders/a-request.ts';

const inHand = { draft: { ...newDraft(), answers: answersOf() } } as QuestionProps['inHand'];
const form = { problems: [], busy: false, problemOf: () => null, submit: () => {} };
const questions = [YouQuestion, ChildQuestion, FamilyQuestion, NeedsQuestion, ViewsQuestion];

test('O2: every field of the form holds no more than the hub takes; a date has boxes of its own', () => {
  const html = questions.map((question) => renderToStaticMarkup(createElement(question, { inHand, form }))).join('');
  const fields = html.match(/<(?:input|textarea)[^>]*>/g) ?? [];
  const texts = fields.filter((field) => !/type="checkbox"|birth-date/.test(field));
  expect(texts.length).toBeGreaterThan(12);
  expect(texts.filter((field) => !/maxlength="\d+"/i.test(field))).toEqual([]);
});
