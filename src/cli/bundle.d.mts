/** See `bundle.mjs`. */
export function bundled(kept?: string): Promise<string>
