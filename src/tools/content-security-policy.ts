import type { Plugin } from 'vite'

/**
 * What the built app may do, as its page says it: a static host need send nothing. Nothing runs but files of the
 * app's own, nothing is asked of another server, and no text can become a script. The README names what only
 * a header can add.
 */
const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  // The program sets single properties of elements, which needs no leave; it writes no `<style>` and no `style="…"`.
  "style-src 'self'",
  // Pictures of printed pages, which are kept with them.
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // `platform/own-script.ts` makes the one policy there is, for addresses of workers.
  "require-trusted-types-for 'script'",
  'trusted-types galley',
]

const META = `<meta http-equiv="Content-Security-Policy" content="${DIRECTIVES.join('; ')}" />`
const FIRST = '<meta charset="utf-8" />'

/** Of the build alone: while it serves for development, vite puts scripts and styles into the page. */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: (html) => {
    if (!html.includes(FIRST)) throw new Error(`index.html has no ${FIRST}`)
    // It holds for what stands behind it.
    return html.replace(FIRST, `${FIRST}\n    ${META}`)
  },
})
