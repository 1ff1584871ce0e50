import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/astro.ts';
import { fileResponse } from '../../../publish/file-response.ts';
import type { Article } from '../../../archive/model.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getArchive();
  return articles.map((article) => ({ params: { article: article.id }, props: { article } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = ({ props: { article } }) =>
  fileResponse('text', article.text);
