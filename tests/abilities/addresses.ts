import { intakeHeaders } from '#app/modules/catalog/ui/offline/intake.ts';
import type { TwoShops } from './two-shops.ts';

type Ids = TwoShops['ids'] & TwoShops['register'] & { uploadId: string; productSlug: string; sellerSlug: string; orderKey: string };

/** How an address with something to fill in is filled in, so that it shows something of the first shop. `secret` = whoever is not of that shop or its area gets 404. */
export const filledIn: Record<string, { with: (ids: Ids) => string; secret: boolean; /** The one person whose it is. */ onlyOf?: string; /** What the phone says besides. */ headers?: (of: { userId: string; sellerId: string }) => Record<string, string> }> = {
  'groups/:group': { with: () => 'groups/fresh-food', secret: false },
  'areas/:slug': { with: () => 'areas/huyen-thap-muoi-dong-thap', secret: false },
  'p/:slug': { with: ({ productSlug }) => `p/${productSlug}`, secret: false },
  'sellers/:slug': { with: ({ sellerSlug }) => `sellers/${sellerSlug}`, secret: false },
  'help/:topic': { with: () => 'help/buying', secret: false },
  'lots/:code': { with: ({ lotCode }) => `lots/${lotCode}`, secret: false },
  'orders/:key': { with: ({ orderKey }) => `orders/${orderKey}`, secret: false },
  'orders/:key/pay': { with: ({ orderKey }) => `orders/${orderKey}/pay`, secret: false },
  'orders/:key/payment.json': { with: ({ orderKey }) => `orders/${orderKey}/payment.json`, secret: false },
  'webhooks/bank/:provider': { with: () => 'webhooks/bank/sepay', secret: false },
  'sitemaps/:part': { with: () => 'sitemaps/pages.xml', secret: false },
  'pictures/:key/:file': { with: ({ pictureKey }) => `pictures/${pictureKey}/400.webp`, secret: false },
  'api/v1/products/:slug': { with: ({ productSlug }) => `api/v1/products/${productSlug}`, secret: false },
  'api/*': { with: () => 'api/nothing', secret: false },
  '*': { with: () => 'nothing/is/here', secret: false },
  'seller/products/:id': { with: ({ productId }) => `seller/products/${productId}`, secret: true },
  'seller/products/:id/papers': { with: ({ productId }) => `seller/products/${productId}/papers`, secret: true },
  'seller/products/:id/claim': { with: ({ productId }) => `seller/products/${productId}/claim`, secret: true },
  'seller/products/:id/history': { with: ({ productId }) => `seller/products/${productId}/history`, secret: true },
  'seller/import/:id': { with: ({ runId }) => `seller/import/${runId}`, secret: true },
  'seller/import/:id/mend': { with: ({ runId }) => `seller/import/${runId}/mend`, secret: true },
  'seller/uploads/:id': { with: ({ uploadId }) => `seller/uploads/${uploadId}`, secret: true, onlyOf: 'the owner', headers: ({ userId, sellerId }) => ({ [intakeHeaders.person]: userId, [intakeHeaders.shop]: sellerId }) },
  'seller/orders/:id': { with: ({ orderId }) => `seller/orders/${orderId}`, secret: true },
  'seller/lots/:id': { with: ({ lotId }) => `seller/lots/${lotId}`, secret: true },
  'seller/lots/:id/labels': { with: ({ lotId }) => `seller/lots/${lotId}/labels`, secret: true },
  'team/households/:id': { with: ({ householdId }) => `team/households/${householdId}`, secret: true },
  'consents/:id/paper': { with: ({ consentId }) => `consents/${consentId}/paper`, secret: true },
  'admin/people/:id': { with: ({ userId }) => `admin/people/${userId}`, secret: true },
  'admin/sellers/:id': { with: ({ sellerId }) => `admin/sellers/${sellerId}`, secret: true },
  'admin/money/sellers/:id': { with: ({ sellerId }) => `admin/money/sellers/${sellerId}`, secret: true },
  'admin/money/payouts/:id': { with: ({ batchId }) => `admin/money/payouts/${batchId}`, secret: true },
  'admin/money/payouts/:id/file': { with: ({ batchId }) => `admin/money/payouts/${batchId}/file`, secret: true },
  'admin/claims/:id': { with: ({ claimId }) => `admin/claims/${claimId}`, secret: true },
  'admin/register/entry': { with: ({ entryKey }) => `admin/register/entry?${new URLSearchParams({ key: entryKey })}`, secret: false },
  'admin/register/import/:id': { with: ({ registerRunId }) => `admin/register/import/${registerRunId}`, secret: false },
  'admin/register/import/:id/mend': { with: ({ registerRunId }) => `admin/register/import/${registerRunId}/mend`, secret: false },
  'files/:file': { with: () => 'files/nothing.pdf', secret: false },
  'admin/listings/:versionId': { with: ({ versionId }) => `admin/listings/${versionId}`, secret: true },
};

/** Addresses that answer 404 to their own people too, in a market without what they show: a reason for each. */
export const emptyHere: Record<string, string> = {
  '*': 'it is the page for what is not there',
  'api/*': 'it is the answer for what is not there',
  'pictures/:key/:file': 'the picture has no file in this market',
  'files/:file': 'no paper has a scan in this market',
  'webhooks/bank/:provider': 'no bank feed is set up',
  'sign-in/openid': 'no provider is set up',
  'sign-in/openid/back': 'no provider is set up',
  'consents/:id/paper': 'the consent was given by a code',
};
