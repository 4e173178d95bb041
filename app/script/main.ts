/* The one script of the shop front. Each part improves what already works without it. */
import { showCartCount } from './cart-count.ts';
import { enhanceAreaFields } from './area-fields.ts';
import { applyDisplay } from './display.ts';

applyDisplay();
showCartCount();
enhanceAreaFields();
