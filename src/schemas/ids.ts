/** File names and quote ids: the parts that addresses are made of. */
export const ID_PATTERN = /^[a-z0-9-]+$/;

/** `seite-2` and so on are the addresses at which long lists go on, `einbetten` is that of a quote to embed. */
export const RESERVED_ID_PATTERN = /^(?:seite-\d+|einbetten)$/;
