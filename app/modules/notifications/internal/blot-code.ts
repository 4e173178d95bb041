/** A text without the one-time code that stood in it. */
export function blotCode(body: string): string {
  return body.replaceAll(/\d{6}/g, '••••••');
}
