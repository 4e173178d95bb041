/** The name of a way of delivery in the form: 'carrier', 'own', 'pickup:<id of the point>'. */
export function optionKey({ method, pickupPointId }: { method: string; pickupPointId: string | null }): string {
  return pickupPointId ? `${method}:${pickupPointId}` : method;
}
