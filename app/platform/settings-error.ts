/** A setting that makes no sense. The message is one sentence for the operator that names it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}
