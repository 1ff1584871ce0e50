/** Answers for every format of the open data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Archive } from '../../archive/model.ts';
import { getAddresses, getArchive } from '../../archive/astro.ts';
import { OPEN_DATA, type Format, type Scope, type Subjects } from '../../publish/open-data.ts';
import { routeOf } from './route.ts';

type Subject = Subjects[Exclude<Scope, 'site'>];

export const getStaticPaths = (async ({ routePattern }) => {
  const { of } = formatAt(routePattern);
  return subjectsOf(of, await getArchive()).map((subject) => ({
    params: { [of]: subject.id },
    props: { subject },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ subject?: Subject }> = async ({ routePattern, props }) => {
  const { type, write } = formatAt(routePattern);
  const subject = props.subject ?? (await getArchive());
  return new Response(write(subject, await getAddresses()), { headers: { 'Content-Type': type } });
};

function formatAt(route: string): Format {
  const format = OPEN_DATA.find((candidate) => routeOf(candidate) === route);
  if (format === undefined) throw new Error(`No format of the open data has the route ${route}`);
  return format;
}

function subjectsOf(scope: Scope, { articles, voices, topics }: Archive): readonly Subject[] {
  switch (scope) {
    case 'site':
      return [];
    case 'article':
      return articles;
    case 'voice':
      return voices;
    case 'topic':
      return topics;
  }
}
