/** Whether a text out of an address or a form can be an id at all; PostgreSQL refuses to compare others. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
