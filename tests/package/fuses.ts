import type { FuseV1Options } from '@electron/fuses'

/** How each fuse of Electron's program must stand when the app is packed. One that @electron/fuses adds must be decided on here. */
export const fuses: Readonly<Record<keyof typeof FuseV1Options, 'on' | 'off'>> = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off'
}

/**
 * Fuses at the end of Electron's wire that the pinned tools cannot set yet, and why they may stay as Electron ships them.
 * `WasmTrapHandlers`: no WebAssembly runs here, for the policy has no 'wasm-unsafe-eval' and main brings none.
 */
export const leftAsShipped: readonly string[] = ['WasmTrapHandlers']
