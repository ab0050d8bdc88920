// How the tests start the probe on the Chromium host: driven, as a journey drives the app, or by its command line alone.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export const hostFolder = resolve(import.meta.dirname, '../../tools/chromium-host')
export const probeFolder = resolve(import.meta.dirname, 'probe')

// The electron package looks here for its executable, in the process that drives.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = hostFolder

/** What the probe's main process keeps for the tests. */
export interface Seen {
  requests: string[]
  navigations: string[]
  opened: string[]
  permissions: string[]
  sent: unknown[][]
  events: string[]
}

export interface Probe {
  app: ElectronApplication
  page: Page
  /** What its main process has seen so far. */
  seen(): Promise<Seen>
  /** Ends it and removes its data. */
  end(): Promise<void>
}

/** Starts the probe as Playwright starts any Electron app, with a data folder of its own. */
export async function driveProbe(...args: string[]): Promise<Probe> {
  const data = await mkdtemp(join(tmpdir(), 'probe-'))
  const app = await _electron.launch({ args: [probeFolder, `--user-data-dir=${data}`, ...args] })
  const page = await app.firstWindow()
  await page.getByRole('heading', { name: 'The probe' }).waitFor()
  return {
    app,
    page,
    seen: () => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen),
    async end() {
      await app.close()
      await rm(data, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

export interface Ended {
  code: number | null
  output: string
}

/** Starts the host without a driver. */
export function startHost(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(join(hostFolder, 'electron'), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => { output += String(chunk) })
  const ended = new Promise<Ended>(done => { child.on('close', code => done({ code, output })) })
  return { child, ended }
}
