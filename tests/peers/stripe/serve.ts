import { startStripePeer } from './peer.ts';

/* A Stripe to try cards with on this machine, until it is ended. */

const port = Number(process.env.PEER_PORT ?? 4242);
const market = process.env.MARKET ?? 'http://127.0.0.1:3000';
const peer = await startStripePeer({ port, webhook: `${market}/webhooks/pay/stripe`, complain: (sentence) => console.log(sentence) });
peer.hold();
console.log(`A peer of Stripe listens. Start the market with
  STRIPE_URL=${peer.settings.url} STRIPE_SECRET_KEY=${peer.settings.secretKey} STRIPE_WEBHOOK_SECRET=${peer.settings.webhookSecret} npm start`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void peer.close().then(() => process.exit(0)));
