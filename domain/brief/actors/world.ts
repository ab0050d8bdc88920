import { REGIONS } from './kinds-of-words'

// What the platform itself knows of the world: names of countries, of the cities that give time zones their names, and
// of languages and moneys, whose first words are what people of a country are called. Runtimes differ a little in these;
// a name more or less only makes one more or less that must be told by its context.

/** What a name means in the world at large. All keys are lower case, words joined by one space. */
export interface World {
  readonly countries: ReadonlySet<string>
  readonly cities: ReadonlySet<string>
  /** "Maltese", "Thai": of a people or a country, not its name. */
  readonly peoples: ReadonlySet<string>
}

/** Codes of the continents and their parts (UN M49). */
const PARTS_OF_THE_WORLD = ['002', '003', '005', '009', '011', '013', '014', '015', '017', '018', '019', '021', '029', '030',
  '034', '035', '039', '053', '142', '143', '145', '150', '151', '154', '155', '419']
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('')
let known: World | undefined

/** The world, read from the platform once. */
export const world = (): World => (known ??= readWorld())

const plain = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")

function readWorld(): World {
  const countries = new Set([...REGIONS].map(name => name.replaceAll('-', ' ')))
  for (const name of namesOf('region', LETTERS.flatMap(a => LETTERS.map(b => (a + b).toUpperCase())))) {
    // "Myanmar (Burma)", "Hong Kong SAR China", "Congo - Kinshasa", "Bosnia & Herzegovina"
    for (const part of name.split(/ \(|\)| sar | - /u)) if (part !== '' && part !== 'china') countries.add(part)
    countries.add(name.replace(/ sar china$/u, '').replace(' & ', ' and '))
  }
  for (const name of namesOf('region', PARTS_OF_THE_WORLD)) countries.add(name)
  for (const name of ['unknown region', 'pseudo-accents', 'pseudo-bidi', 'united nations', 'eurozone']) countries.delete(name)
  return { countries, cities: citiesOf(), peoples: peoplesOf(countries) }
}

function namesOf(type: 'region' | 'language' | 'currency', codes: readonly string[]): string[] {
  const display = new Intl.DisplayNames('en', { type, fallback: 'none' })
  return codes.flatMap(code => {
    const name = display.of(code)
    return name === undefined ? [] : [plain(name)]
  })
}

function citiesOf(): Set<string> {
  const zones = Intl.supportedValuesOf('timeZone').filter(zone => zone.includes('/') && !zone.startsWith('Etc/'))
  return new Set(zones.map(zone => plain(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '))))
}

function peoplesOf(countries: ReadonlySet<string>): Set<string> {
  const peoples = new Set<string>()
  const languages = namesOf('language', LETTERS.flatMap(a => LETTERS.map(b => a + b)))
  const moneys = namesOf('currency', Intl.supportedValuesOf('currency')).map(name => name.split(' ').slice(0, -1).join(' '))
  for (const name of [...languages, ...moneys]) if (!name.includes(' ') && !countries.has(name)) peoples.add(name)
  for (const country of countries) {
    if (country.includes(' ')) continue
    const stem = country.replace(/[aeiouy]+$/u, '')
    for (const ending of ['an', 'ian', 'n', 'ese', 'i', 'ish']) peoples.add(stem + ending).add(country + ending)
  }
  return peoples
}

/** Whether a word is an adjective or noun of a people ("Maltese", "Maltese's", "Peruvians"). */
export function isPeople(word: string): boolean {
  const name = plain(word)
  const { peoples, countries } = world()
  return !countries.has(name) && (peoples.has(name) || name.endsWith('s') && peoples.has(name.slice(0, -1)))
}
