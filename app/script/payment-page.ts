/* The script of the pages on which one pays alone: the other pages need not carry it. */
import { enableCopying } from './copy.ts';
import { countMinutes, watchPayment } from './watch-payment.ts';

enableCopying();
countMinutes();
void watchPayment();
