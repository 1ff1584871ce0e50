import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/astro.ts';
import { annotationsJson } from '../../../publish/annotations.ts';
import { fileResponse } from '../../../publish/file-response.ts';
import type { Article } from '../../../archive/model.ts';
import { siteAddresses } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getArchive();
  return articles.map((article) => ({ params: { article: article.id }, props: { article } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = ({ props: { article } }) =>
  fileResponse('annotations', annotationsJson(article, siteAddresses()));
