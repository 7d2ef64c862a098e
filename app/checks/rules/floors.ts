import type { Finding, House } from '../house.ts'
import { importsOf, isCode, isTest, ownerOf, targetOf } from '../source-text.ts'

const ground = new Set(['platform', 'ui'])

/** Why a file of `from` may not lean on `to`; null when it may. */
function objection(house: House, from: string, to: string): string | null {
  const floorOf = (owner: string) =>
    house.floors.findIndex((floor) => floor.includes(owner.slice('slices/'.length)))
  if (from === to || from === 'app' || from === 'bin') return null
  if (from.startsWith('packages/'))
    return to.startsWith('packages/') ? null : 'A package imports nothing of the house.'
  if (ground.has(from))
    return to.startsWith('slices/') ? 'The ground knows no slice; hand the part in instead.' : null
  if (!from.startsWith('slices/') || !to.startsWith('slices/')) return null
  if (floorOf(to) < 0) return `${to} stands on no floor in app/house.ts.`
  if (floorOf(to) < floorOf(from)) return null
  return floorOf(to) === floorOf(from)
    ? `${to} stands on the same floor: speak by an event or a view.`
    : `${to} stands above: speak by an event.`
}

/** Stairs go down only; packages and the ground lean on nothing above them. */
export function* floors(house: House): Iterable<Finding> {
  const named = new Set(house.floors.flat().map((slice) => `slices/${slice}`))
  const built = new Set([...house.tree.keys()].map(ownerOf).filter((o) => o.startsWith('slices/')))
  for (const slice of built)
    if (!named.has(slice))
      yield { file: slice, sentence: 'The slice stands on no floor; add it to app/house.ts.' }

  for (const [file, text] of house.tree) {
    if (!isCode(file)) continue
    const from = ownerOf(file)
    for (const { specifier, line } of importsOf(text)) {
      const target = targetOf(file, specifier)
      if (target === null) continue
      const to = ownerOf(target)
      const upToApp = to === 'app' && from !== 'app' && from !== 'bin'
      const asATest = specifier === '#test' && isTest(file) && !from.startsWith('packages/')
      const sentence =
        upToApp && !asATest ? 'Only tests may use #test, and nothing else of app.' : null
      const found = upToApp ? sentence : objection(house, from, to)
      if (found !== null) yield { file, line, sentence: found }
    }
  }
}
