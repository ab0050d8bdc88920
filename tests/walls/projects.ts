/** A zone's TypeScript project, as far as the walls need it. */
export interface Project {
  readonly extends?: string
  readonly compilerOptions?: { readonly lib?: readonly string[]; readonly types?: readonly string[] }
  readonly references?: readonly { readonly path: string }[]
}

/** What each zone's project may see: the domain no machine, the privileged process no window, the window no Node. */
const allowed: Readonly<Record<string, { lib: readonly string[]; types: readonly string[]; references: readonly string[] }>> = {
  domain: { lib: ['es2024'], types: [], references: [] },
  electron: { lib: ['es2024'], types: ['node'], references: ['../domain'] },
  renderer: { lib: ['es2024', 'dom', 'dom.iterable'], types: ['vite/client'], references: ['../domain'] }
}

export const zonesWithProjects = Object.keys(allowed)

const same = (a: readonly string[] | undefined, b: readonly string[]) =>
  a !== undefined && [...a].sort().join() === [...b].sort().join()

/** What is wrong with a zone's project, as sentences. */
export function projectBreaches(zone: string, project: Project): string[] {
  const { lib, types, references } = allowed[zone]!
  const options = project.compilerOptions ?? {}
  return [
    ...(project.extends === '../tsconfig.base.json' ? [] : [`${zone} does not extend the common settings`]),
    ...(same(options.lib, lib) ? [] : [`${zone} sees the libraries ${options.lib?.join() ?? 'of the default'}`]),
    ...(same(options.types, types) ? [] : [`${zone} sees the types ${options.types?.join() ?? 'of every package'}`]),
    ...(same((project.references ?? []).map(({ path }) => path), references) ? [] : [`${zone} builds on other zones`])
  ]
}
