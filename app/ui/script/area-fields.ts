export function enhanceAreaFields() {}
