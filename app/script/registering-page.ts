/* The script of the pages on which one registers alone: the other pages need not carry it. */
import { keepDrafts } from './keep-draft.ts';
import { foldQuickFields } from './quick-fields.ts';

keepDrafts();
foldQuickFields();
