import type { SourceFile } from './tree'

// Written in pieces, so that this file does not breach what it checks. `me` stands for anybody.
const machineFolders = ['root/', 'work/', 'tmp/', 'home/(?!me/)[a-z][\\w-]*/', 'Users/(?!me/)[A-Za-z][\\w-]*/']
const absolute = machineFolders.map(folder => `/${folder}`).join('|')
const machinePath = new RegExp(`(?<![\\w.:/~})-])(?:${absolute})|[A-Z]:\\\\\\\\?Users`)
const registryHost = new RegExp(['registry\\.[a-z0-9-]+\\.[a-z]{2,}', 'artifactory\\.', ['localhost', 4873].join(':')].join('|'))

/** Each path of one machine and each package registry a file names, as a sentence. */
export function placeBreaches({ path, text }: SourceFile): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = machinePath.exec(line) ?? registryHost.exec(line)
    return found ? [`${path}:${index + 1} names ${found[0]}: the project stands on no one machine`] : []
  })
}

interface Locked {
  readonly link?: boolean
  readonly inBundle?: boolean
  readonly integrity?: string
  readonly resolved?: string
}

/** Each package of a lock file that names where it comes from, or cannot be verified, as a sentence. */
export function lockBreaches(lockText: string): string[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, Locked> }
  return Object.entries(packages).filter(([name]) => name !== '').flatMap(([name, locked]) => [
    ...(locked.resolved === undefined ? [] : [`${name} names the host it comes from`]),
    ...(locked.integrity ?? locked.link ?? locked.inBundle ? [] : [`${name} has no integrity`])
  ])
}
