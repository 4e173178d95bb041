import type { LabelFile } from './label.ts';
import { goods } from './needs/goods.ts';
import { wishes } from './needs/wishes.ts';

/** What buyers want, by the name under which the labels speak of it. */
export const needs = { ...goods, ...wishes };

export type NeedName = keyof typeof needs;
export type Labels = LabelFile<NeedName>;
