import { z } from 'zod';

/** A calendar date in Europe/London, ISO form: `2026-11-23`. */
export const dateSchema = z.iso.date();
/** A moment, ISO form in UTC with milliseconds: `2026-11-23T14:02:00.000Z`. */
export const momentSchema = z.iso.datetime();
export const idSchema = z.uuid();
