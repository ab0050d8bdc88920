import { readdirSync } from 'node:fs'
import { fixtures } from './fixtures.mjs'

/** The schemas there is a fixture of. */
export const schemas = readdirSync(fixtures).map(name => Number(name.replace('schema-', ''))).toSorted((a, b) => a - b)
