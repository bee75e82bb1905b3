/** Seconds for which an authenticator app shows one code. */
export const stepSeconds = 30;

/** The number of the step that a moment (ms) falls in. */
export const stepAt = (now: number): number => Math.floor(now / 1000 / stepSeconds);

/**
 * Whether a code that belongs to `step` can be taken now: clocks may differ by one step, and no code is taken twice, nor
 * one older than the last that was taken (G3).
 */
export function takesStep(step: number, nowStep: number, lastStep: number | null): boolean {
  return Math.abs(step - nowStep) <= 1 && (lastStep === null || step > lastStep);
}
