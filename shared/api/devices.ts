import { z } from 'zod';
import { idSchema, momentSchema } from '../domain/documents/index.ts';

/** 256 random bits, base64url. */
const credential = z.string().regex(/^[\w-]{43}$/, 'That is not a credential of a device');
const keyBytes = z.base64();

/**
 * `POST /api/devices`, once for each device and person, and bound to the session. `share`: 32 bytes, never stored on the
 * device; `depositCredential`: stored there in the clear, can only deposit (O6); `sealingKey`: the server's public key,
 * 32 bytes. Bytes are base64.
 */
export const newDeviceSchema = z.strictObject({
  deviceId: idSchema,
  share: keyBytes,
  depositCredential: credential,
  sealingKey: keyBytes,
});
export type NewDevice = z.infer<typeof newDeviceSchema>;

/**
 * `POST /api/devices/:id/resume`: after signing in again on a device that still holds this person's store, binds the new
 * session to it. `GET /api/devices/:id/share` answers the same.
 * Both answer 403 `not-allowed` half a day after signing in: then passkey, passphrase or a new sign-in open the device (O5).
 */
export const resumeDeviceRequestSchema = z.strictObject({ depositCredential: credential });
export const deviceShareSchema = z.strictObject({ share: keyBytes, sealingKey: keyBytes });
export type DeviceShare = z.infer<typeof deviceShareSchema>;

/** `GET /api/devices`: the devices of this person that hold, or held, their work. */
export const devicesAnswerSchema = z.strictObject({
  devices: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      createdAt: momentSchema,
      lastContactAt: momentSchema,
      wipedAt: momentSchema.nullable(),
      current: z.boolean(),
    }),
  ),
});
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;

/** `POST /api/devices/:id/wipe` (this device is lost, or it was opened wrongly ten times): it gets nothing from now on (O5). */
export const wipeDeviceRequestSchema = z.strictObject({ because: z.enum(['lost', 'too many tries']) });
