interface ScriptPolicy {
  createScriptURL(address: string): string
}

interface PolicyMaker {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy
}

const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes

const OWN: ScriptPolicy = {
  createScriptURL(address) {
    const { href, origin } = new URL(address, globalThis.location.href)
    if (origin !== globalThis.location.origin) throw new TypeError(`not a script of ours: ${href}`)
    return href
  },
}

/** Browsers with Trusted Types let no text become a script but by this policy, the only one that the page allows. */
const policy = maker?.createPolicy('galley', OWN) ?? OWN

/** The address of a script of the app's own, for a worker to run. */
export const ownScript = (address: string): string => policy.createScriptURL(address)
