/** Pages of one seller, dropped when somebody signs out (app/script/sign-out.ts) or another signs in. */
export const pagesCache = 'seller-pages';
export const assetsCache = 'seller-assets';
