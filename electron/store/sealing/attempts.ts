import { StoreError } from '../failure'

const free = 2
const longestWait = 30

/**
 * Counts wrong secrets: after the third each costs a wait, twice as long each time, up to half a minute. It slows whoever guesses
 * at the window; whoever has the files guesses elsewhere, and there only the secret's length and scrypt's cost count.
 */
export class Attempts {
  private wrong = 0
  private last = 0

  constructor(private readonly now: () => string) {}

  /** In seconds, from the last wrong one on. */
  get wait(): number {
    return this.wrong <= free ? 0 : Math.min(longestWait, 2 ** (this.wrong - free - 1))
  }

  /** Throws `too-soon` while there is something to wait for. */
  check(): void {
    const passed = (Date.parse(this.now()) - this.last) / 1000
    // A clock that was set back must not make the wait longer than it can be.
    const left = passed < 0 ? 0 : this.wait - passed
    if (left > 0) throw new StoreError({ kind: 'too-soon', wait: Math.ceil(left) })
  }

  count(isRight: boolean): void {
    this.wrong = isRight ? 0 : this.wrong + 1
    this.last = Date.parse(this.now())
  }
}
