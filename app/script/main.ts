/* The one script of the shop front. Each part improves what already works without it. */
import { showCartCount } from './cart-count.ts';
import { enhanceAreaFields } from './area-fields.ts';
import { applyDisplay } from './display.ts';
import { focusMistake } from './focus-mistake.ts';
import { forgetPagesOnSignOut } from './sign-out.ts';
import { enhanceFilterSelects } from './filter-selects.ts';
import { countOpenedGoods } from './search-click.ts';
import { sendWholeCodes } from './send-code.ts';
import { suggestWhileTyping } from './suggest.ts';

applyDisplay();
showCartCount();
enhanceAreaFields();
enhanceFilterSelects();
sendWholeCodes();
forgetPagesOnSignOut();
countOpenedGoods();
suggestWhileTyping();
focusMistake();
