/// <reference types="astro/client" />

interface ImportMetaEnv {
  readonly PICTURES?: string;
}
