// SECURITY. The one Trusted Types policy of the window: script URLs that are the app's own built workers, and no others.

/** As much of the Trusted Types API as is used; TypeScript's DOM library does not know it yet. */
interface TrustedTypePolicy {
  createScriptURL(url: string): { toString(): string }
}
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy
}

/** The URL itself when it is a built file of this app. Throws for every other. */
function ownAsset(url: string): string {
  const { origin, pathname } = new URL(url, location.href)
  if (origin !== location.origin || !/^\/assets\/[\w.-]+\.m?js$/.test(pathname)) {
    throw new TypeError(`Refused to start a worker from ${url}`)
  }
  return url
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory }
const policy = trustedTypes?.createPolicy('brevier-worker', { createScriptURL: ownAsset })

/** Starts a worker from the URL the build gave it. Throws for a URL that is not one of the app's own. */
export function trustedWorker(url: string): Worker {
  const trusted = policy === undefined ? ownAsset(url) : policy.createScriptURL(url)
  // The constructor's type names only strings, and turning it into one would take the trust away.
  return new Worker(trusted as string, { type: 'module' })
}
