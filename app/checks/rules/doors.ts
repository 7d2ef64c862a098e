import type { Finding, House } from '../house.ts'
import { importsOf, isCode, ownerOf, targetOf } from '../source-text.ts'

const doors = /^#(test|platform(\/[a-z-]+)?|ui|packages\/[a-z-]+|slices\/[a-z-]+)$/
const named = /\.(ts|tsx|json)$/

function objection(file: string, specifier: string): string | null {
  const target = targetOf(file, specifier)
  if (target === null) return null
  const from = ownerOf(file)
  const to = ownerOf(target)
  if (specifier.startsWith('#')) {
    if (!doors.test(specifier)) return `${specifier} is no door; import what the index exports.`
    if (from === to && /^(slices|packages)\//.test(from))
      return 'Inside a slice or package, import the file itself, not the own door.'
    return null
  }
  if (!named.test(specifier)) return `Write the ending: ${specifier}.ts or .tsx.`
  const atTheRoot = !target.includes('/') // package.json
  if (from === to || atTheRoot || (from === 'bin' && to === 'app')) return null
  return `${specifier} climbs round the door of ${to}; import from #… instead.`
}

/** What stands elsewhere is reached through its door, and every slice and package has one. */
export function* throughDoors({ tree }: House): Iterable<Finding> {
  for (const [file, text] of tree) {
    if (!isCode(file)) continue
    for (const { specifier, line } of importsOf(text)) {
      const sentence = objection(file, specifier)
      if (sentence !== null) yield { file, line, sentence }
    }
  }
  const owners = new Set([...tree.keys()].map(ownerOf).filter((owner) => owner.includes('/')))
  for (const owner of owners)
    if (!tree.has(`${owner}/index.ts`))
      yield { file: owner, sentence: 'There is no index.ts, so nobody can come in.' }
}
