import {
  planSectionKeys,
  planSections,
  planSectionTitle,
  provisionSections,
} from '../../../shared/domain/plans/index.ts';
import type { SectionOptions } from '../advice/editor/index.ts';

/** Sections in which the assessment may have found nothing: that is said, never left open. */
const mayBeEmpty = ['C', 'D', 'G', 'H1', 'H2', 'J'];
const provision: readonly string[] = provisionSections;

/** The sections A to K as the editor shows them. */
export const sectionOptions = (childName: string): SectionOptions => ({
  headings: planSections(childName).map(({ key, hint }) => ({ key, title: planSectionTitle(key), hint })),
  hasTable: (key) => provision.includes(key),
  mayBeEmpty: (key) => mayBeEmpty.includes(key),
});

/** Sections that passages are put into: I names a setting, and K is listed by the hub. */
export const takesPassages = planSectionKeys.filter((key) => key !== 'I' && key !== 'K');
