import { z } from 'zod';
import type { ApiOperation } from '#app/platform/http/openapi.ts';
import { productDetailSchema, productListParameters, productListSchema } from './product-api.ts';

/** What programs can ask of the goods, for the OpenAPI document. */
export const productOperations: ApiOperation[] = [
  {
    path: '/api/v1/products',
    operationId: 'listProducts',
    summary: 'Goods on sale that answer a search',
    description: 'A parameter that makes no sense is dropped.',
    tag: 'Products',
    query: productListParameters,
    answers: [{ status: 200, description: 'A page of the list', name: 'ProductList', schema: productListSchema }],
    problems: [],
    secured: false,
  },
  {
    path: '/api/v1/products/{slug}',
    operationId: 'getProduct',
    summary: 'One product with its variants, story, certificate and documents',
    tag: 'Products',
    pathParameters: z.object({ slug: z.string() }),
    answers: [{ status: 200, description: 'The product', name: 'Product', schema: productDetailSchema }],
    problems: [{ status: 404, description: 'No product on sale has this slug' }],
    secured: false,
  },
];
