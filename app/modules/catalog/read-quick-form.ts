import type { ProductDetails } from './schema.ts';
import { quickDraftForm, quickProductForm } from './schema.ts';

const fields = ['productName', 'unit', 'otherUnit', 'price', 'stock', 'weight', 'groupKey', 'reach'] as const;
type QuickField = (typeof fields)[number];

type Read = { values: Partial<Record<QuickField, string>> } & (
  | { details: ProductDetails; errors: null }
  | { details: null; errors: Partial<Record<QuickField, string[]>> }
);

/** Reads the quick form; handed in, it has to say more than a draft. An empty field counts as one that is not there. */
export function readQuickForm(form: FormData, handIn: boolean): Read {
  const values = Object.fromEntries(
    fields.flatMap((field) => {
      const value = form.get(field);
      return typeof value === 'string' && value.trim() !== '' ? [[field, value]] : [];
    }),
  );
  const read = (handIn ? quickProductForm : quickDraftForm).safeParse(values);
  if (read.success) return { values, details: read.data, errors: null };
  const errors: Partial<Record<QuickField, string[]>> = {};
  for (const { path, message } of read.error.issues) {
    const field = fields.find((each) => each === path[0]);
    if (field) (errors[field] ??= []).push(message);
  }
  return { values, details: null, errors };
}
