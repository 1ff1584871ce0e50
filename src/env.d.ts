/// <reference types="astro/client" />

interface ImportMetaEnv {
  readonly PICTURES?: string;
}

declare namespace App {
  interface Locals {
    /** What the page shows; set by builds. */
    page: { path: string };
  }
}
