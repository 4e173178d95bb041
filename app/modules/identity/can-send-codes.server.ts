import type { Installation } from '#app/platform/installation.server.ts';

/** Whether a code reaches a phone: by a gateway, or, in a demonstration and in development, at /dev/outbox. */
export async function canSendCodes(app: { sms: unknown; settings: { development: boolean }; installation: () => Promise<Installation> }): Promise<boolean> {
  return app.sms !== null || app.settings.development || (await app.installation()).demonstration;
}
