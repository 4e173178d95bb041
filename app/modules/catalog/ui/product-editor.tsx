import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import type { PictureView } from '../picture.ts';
import { mostPictures } from '../picture-form.ts';
import { productFormOn } from '../schema.ts';
import type { ProductDetails } from '../schema.ts';
import { KeptWords } from './kept-words.tsx';
import { replyEvent } from './offline/reply-event.ts';
import { PictureInputs } from './picture-inputs.tsx';
import { PictureList } from './picture-list.tsx';
import type { Producer } from './producer-field.tsx';
import { writtenProduct } from './product-fields.ts';
import type { WrittenProduct, WrittenSource } from './product-fields.ts';
import { ProductTexts } from './product-texts.tsx';
import { ProductTravel } from './product-travel.tsx';
import { VariantRows } from './variant-rows.tsx';

type ProductEditorProps = {
  product: WrittenSource & { id: string; updatedAt: string; pictures: PictureView[] };
  origins: { id: string; fullName: string }[];
  producers: Producer[];
  /** The Vietnam day on which the page was made. */
  today: string;
  person: string;
  shop: string;
  lastResult: SubmissionResult<string[]> | null;
};

const card = 'rounded-card border border-line bg-card p-4 md:p-6';

/**
 * All of a product in one form: whichever button is pressed, everything typed goes along and is saved. Without JavaScript each button
 * is a round trip; with it, rows of variants come and go at once, mistakes are named while one types, and what is typed is kept on the
 * phone until the market has it (ui/offline).
 */
export function ProductEditor({ product, origins, producers, today, person, shop, lastResult }: ProductEditorProps) {
  const t = useTranslations('seller.editor');
  const tp = useTranslations('seller.product');
  const locale = useLocale();
  const addButton = useRef<HTMLButtonElement>(null);
  const [sending, setSending] = useState(false);
  const reply = useReply();
  const [form, fields] = useForm<WrittenProduct, ProductDetails, string[]>({
    id: 'product',
    lastResult: reply ?? lastResult,
    defaultValue: writtenProduct(product, locale),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: productFormOn(today) }),
  });
  const onSale = product.state === 'on_sale';
  const handedIn = onSale || product.state === 'in_review' || product.state === 'taken_down';
  const sendPictures = () => {
    setSending(true);
    addButton.current?.form?.requestSubmit(addButton.current);
  };
  return (
    <>
      <KeptWords person={person} product={product} onUse={(value) => form.update({ value: value as WrittenProduct })} />
      <form
        id={form.id}
        method="post"
        encType="multipart/form-data"
        noValidate
        data-listing-form="full"
        data-shop={shop}
        data-listing={product.id}
        data-base={product.updatedAt}
        className="group mt-6 grid gap-6"
        onSubmit={(event) => {
          // A button of the photographs sends the form as it stands: the server keeps what is right and names what is not.
          const { submitter } = event.nativeEvent as SubmitEvent;
          if (!/^(first:|remove:|add$)/.test(submitter?.getAttribute('value') ?? '')) form.onSubmit(event);
        }}
      >
        {/* The Enter key presses the first button of a form. */}
        <button name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <section id="pictures" className={card}>
          <h2>{t('pictures')}</h2>
          <p className="mt-1 mb-4 text-soft">{t('picturesText', { most: mostPictures })}</p>
          <PictureList pictures={product.pictures} />
          <PictureInputs onChosen={sendPictures} />
          <div className="mt-4 flex flex-wrap items-center gap-4">
            <button ref={addButton} name="do" value="add" className="min-h-11 rounded-lg border border-edge bg-card px-4 font-semibold hover:bg-shade group-data-keeps-pictures:hidden">
              {t('addPictures')}
            </button>
            <p role="status">{sending && t('sending')}</p>
          </div>
        </section>
        <section id="texts" className={card}>
          <ProductTexts fields={fields} />
        </section>
        <section id="variants" className={card}>
          <VariantRows form={form} field={fields.variants} />
        </section>
        <section id="travel" className={card}>
          <ProductTravel fields={fields} origins={origins} producers={producers} today={today} />
        </section>
        <div className="sticky bottom-0 -mx-4 flex flex-wrap gap-2 border-t border-line bg-paper px-4 py-3 sm:gap-4">
          {!handedIn && (
            <Button name="do" value="publish" className="min-h-12 flex-1 sm:flex-none">
              {t(product.state === 'draft' ? 'saveAndHandIn' : 'saveAndSell')}
            </Button>
          )}
          <Button name="do" value="save" look={handedIn ? 'primary' : 'secondary'} className="min-h-12 flex-1 sm:flex-none">
            {t('save')}
          </Button>
          {onSale && (
            <Button name="do" value="withdraw" look="secondary" className="min-h-12 flex-1 sm:flex-none">
              {tp('withdraw')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}

/** What the market complained of in a listing that was sent without leaving the page. */
function useReply(): SubmissionResult<string[]> | null {
  const [reply, setReply] = useState<SubmissionResult<string[]> | null>(null);
  useEffect(() => {
    const form = document.getElementById('product');
    const hear = (event: Event) => setReply((event as CustomEvent<SubmissionResult<string[]> | null>).detail);
    form?.addEventListener(replyEvent, hear);
    form?.setAttribute('data-ready', '');
    dispatchEvent(new Event('editor-ready'));
    return () => form?.removeEventListener(replyEvent, hear);
  }, []);
  return reply;
}
