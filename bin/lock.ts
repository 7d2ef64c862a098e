// Completes package-lock.json after `npm install`, so that `npm ci` accepts it everywhere.
//
// Some registries lack packages for other platforms. `npm install` then writes a lock without
// them, and `npm ci` refuses that lock ("Missing: … from lock file"). A stub entry with its
// platform is enough: no machine but one of that platform ever asks for it.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Entry = z.looseObject({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const Lock = z.looseObject({ packages: z.record(z.string(), Entry) })
export type Lock = z.infer<typeof Lock>

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony']
const rarerSystems = ['sunos', 'aix', 'win32']
const processor = /wasm32|arm64|x64|ia32|loong64|mips64el|ppc64|riscv64|s390x|arm/

/** True when `name` is found from the package at `from`, looked up as Node does. */
function resolves(packages: Lock['packages'], from: string, name: string): boolean {
  let at = from
  while (at !== '') {
    if (`${at}/node_modules/${name}` in packages) return true
    at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))
  }
  return `node_modules/${name}` in packages
}

/** The same lock with a stub for every optional dependency it lacks, and the stubs' names. */
export function completed(lock: Lock): { lock: Lock; added: string[] } {
  const packages = { ...lock.packages }
  const added: string[] = []
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolves(packages, from, name)) continue
      packages[`node_modules/${name}`] = {
        version,
        ...(entry.dev && { dev: true }),
        optional: true,
        os: [[...systems, ...rarerSystems].find((known) => name.includes(known)) ?? 'none'],
        cpu: [name.match(processor)?.[0] ?? 'none'],
      }
      added.push(name)
    }
  }
  const inOrder = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { lock: { ...lock, packages: Object.fromEntries(inOrder) }, added }
}

if (import.meta.main) {
  const file = new URL('../package-lock.json', import.meta.url)
  const { lock, added } = completed(Lock.parse(JSON.parse(readFileSync(file, 'utf8'))))
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length > 0 ? `Added ${added.length}: ${added.join(', ')}` : 'Nothing missing.')
}
