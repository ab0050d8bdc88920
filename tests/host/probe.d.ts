/** What the probe's pages find on their window. */
interface ProbeBridge {
  add(a: number, b: number): number
  call(f: (n: number) => number): number
  nested: { list: [number, { deep: boolean }] }
  count(): number
  throwNow(): never
  rejectLater(): Promise<never>
  maker(): { twice(n: number): number }
  invoke<T>(channel: string, ...args: unknown[]): Promise<T>
  send(...args: unknown[]): void
  onNoted(f: (n: number) => void): void
}

interface Window {
  probe: ProbeBridge
  atFirst: string
  violations: string[]
  fromWorker: Promise<{ word: string; data: unknown; away: string }>
}
