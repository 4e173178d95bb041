import { NotFoundPage } from '#app/ui/shell/error-pages.tsx';

export function loader() {
  throw new Response(null, { status: 404 });
}

export default NotFoundPage;
