import type { Translated } from '../translated.ts';

export const help: Translated<'help'> = {
  buying: {
    title: 'How to buy and pay',
    text: `Choose something, press "Add to cart", open the cart and press "Checkout". You need no account.

Each seller sends a parcel of their own with its own delivery fee. The fee depends on weight and destination: within the province, within the region, or elsewhere. The cart shows every amount before you order.

The checkout shows the ways of delivery and of paying that each seller offers:

- Brought to your door by a carrier or by the seller, or fetched by you.
- Cash on delivery. You may open the parcel and look before you pay.
- A transfer by VietQR, straight to the seller's account. Transfer within 30 minutes with the order's code in the note, and the order confirms itself.
- An international card, where the seller takes cards.

Type a discount code at the checkout and see at once what it takes off.

After ordering you get a text message with a link to your order. If you lose it, choose "Find an order" and enter your phone number and the order code.`,
  },
  returns: {
    title: 'Returns and complaints',
    text: `If the goods are damaged, incomplete or wrong when they arrive, you may refuse them and pay nothing.

If you find a fault later, open your order page and press "Ask for a return" within 7 days, for fresh goods the same day. Choose the goods, add pictures and see at once what you get back. If everything comes back because of the seller, the delivery fee does too. The seller has 3 days to answer; after that the return is accepted by itself.

Until the seller has confirmed, you can cancel on the order page yourself. After that, call the seller.

If you do not agree with each other, press "Ask the market to decide" on the order page. The market looks at the pictures, reads both sides and decides how much goes back. You can also send a complaint with your order code to the Department of Industry and Trade.`,
  },
  ocop: {
    title: 'What OCOP means',
    text: `OCOP stands for "one commune, one product": each place chooses what is its own and learns to make it really well.

A council scores each product: 50 points earn 3 stars, 70 points 4 stars, 90 points 5 stars. The province awards 3 and 4 stars, the central government 5.

A certificate is valid for 36 months. On this market a star shows only while the certificate is valid and stands in the province's register. When it ends, the star disappears by itself.

Goods without stars may be sold too: they were not scored yet, or their certificate has ended.`,
  },
  ranking: {
    title: 'How goods are ordered',
    text: `Nobody pays for a better place, and the market sells no advertising. The same rules hold for all goods.

## When you search by words

1. Goods in stock come first. What is sold out comes last, but is never hidden.
2. If you type accents, goods with exactly these accents come before those that only have the letters: “bơ” puts avocado before beef. Without accents, all of them are found.
3. If you name a place, goods from there come first: “xoài cái bè” begins with the mangoes of Cái Bè.
4. If you name a size, goods that come in it are first, as in “gạo 5kg”.
5. Words in the name of the goods count first, then other names for the same thing (khóm, thơm, dứa), then the names of the seller and the place.
6. What is still equal: fresh and raw goods before what is made of them, then by how much was sold in the last 90 days, then by what is newest.

## When you type nothing

Goods in stock come first, then what sold most in the last 90 days, then what is newest. If you choose another order (price, price per kg, stars, near me), the list follows it, and sold-out goods still come last.

## When a word is misspelled

Words run together, Telex or VNI keys typed without the keyboard switched on, l for n, s for x, tr for ch: the market tries to understand them all. When it has put your words right, the top of the list says what it shows, and one link searches for exactly what you typed. Names with numbers, such as ST25 and Ri6, must be typed as they are.

## “Market pick”

For some searches the operator of the market puts what people mean at the top. Such goods are marked “Market pick”. Nobody pays for it.

## When nothing is found

Press “Ask the market to find it” on the page without results. The market notes only the words, never who you are, and looks for makers of what many people ask for.`,
  },
  privacy: {
    title: 'Personal data',
    text: `When you order, the market keeps your name, phone number, address and what you bought. The seller of that order sees them in order to deliver. They are not sold or given to anybody else.

Officers of the province see totals only, never the names of buyers.

The site keeps three small notes on your device (cookies): your cart, your text size and contrast, and your sign-in. No tracking, no advertising.

When money has to go back to you, you name an account. Only the seller of that order sees it, to transfer the money.

The market counts by the day how often a text is searched, to know what is missing. Not who searched, from where or when.

Orders are kept for at least 3 years, as the e-commerce law asks.`,
  },
};
