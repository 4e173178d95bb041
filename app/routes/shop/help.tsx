import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const topics = ['buying', 'returns', 'ocop', 'ranking', 'privacy'] as const;

export function loader({ params, request }: LoaderFunctionArgs) {
  const topic = topics.find((name) => name === params.topic);
  if (!topic) throw new Response(null, { status: 404 });
  return json({ topic, locale: localeOfPath(new URL(request.url).pathname) });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageMeta(matches, { title: translator(data.locale, 'help')(`${data.topic}.title`) }) : [];

export default function HelpPage() {
  const { topic } = useLoaderData<typeof loader>();
  const t = useTranslations('help');
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <article className="prose-page mt-3">
        <h1 className="mb-4">{t(`${topic}.title`)}</h1>
        {t(`${topic}.text`)
          .split('\n\n')
          .map((block) => (
            <Block key={block} text={block} />
          ))}
      </article>
    </>
  );
}

/** '## ' begins a heading, '1. ' each line of a list in an order, '- ' of one without. */
function Block({ text }: { text: string }) {
  if (text.startsWith('## ')) return <h2>{text.slice(3)}</h2>;
  const isOrdered = text.startsWith('1. ');
  if (!isOrdered && !text.startsWith('- ')) return <p>{text}</p>;
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={`mt-2 mb-4 space-y-2 pl-5 ${isOrdered ? 'list-decimal' : 'list-disc'}`}>
      {text.split('\n').map((line) => (
        <li key={line}>{line.replace(/^(\d+\.|-) /, '')}</li>
      ))}
    </List>
  );
}
