/* The script of the checkout alone: the other pages need not carry it. */
import { recalculateCheckout } from './checkout.ts';

recalculateCheckout();
