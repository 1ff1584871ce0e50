import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../publish/file-response.ts';
import { iconPng, ICONS } from '../icons/icons.ts';

export const getStaticPaths = (() =>
  Object.entries(ICONS).map(([icon, props]) => ({
    params: { icon },
    props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<(typeof ICONS)[keyof typeof ICONS]> = ({ props }) =>
  fileResponse('png', iconPng(props));
