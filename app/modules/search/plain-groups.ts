import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';

/** Goods as they grow. Where words fit equally well, they come before what is made of them: who types "xoài" means the fruit before dried mango. */
export const plainGroups: readonly OcopGroupKey[] = ['fresh-food', 'raw-food'];
