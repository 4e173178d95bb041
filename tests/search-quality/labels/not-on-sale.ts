import type { Labels } from '../needs.ts';

const none = { nothing: true } as const;

/** What everybody knows and nobody sells here. It is no slip for something that sounds a little like it. */
export const notOnSale: Labels = {
  class: 'not-on-sale',
  labels: [
    ['đồng hồ', none],
    ['lựu', none],
    ['đu đủ', none],
    ['cà rốt', none],
    ['su hào', none],
    ['lươn', none],
    ['mực', none],
    ['rau muống', none],
    ['thịt trâu', none],
    ['phân bón', none],
    ['điện thoại', none],
    ['quất', none],
    ['iphone 15', none],
  ],
};
