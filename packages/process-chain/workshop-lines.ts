import type { Lives } from './lives.ts'
import type { AblePerson, Workshop } from './outlook-input.ts'
import type { Line } from './workshop-run.ts'

/**
 * The businesses ready to be played: ages to draw from where one is unknown, and what passes on as one.
 * `ableIn`, `peopleIn` and `unknownIn` count who is able today, with those still to come, and those of
 * unknown age, by the position of a node.
 * @throws {RangeError} an unknown age where not one age is known
 */
export function linesOf(
  workshops: readonly Workshop[],
  positionOf: ReadonlyMap<string, number>,
  lives: Lives,
): {
  readonly runnable: readonly (readonly Line[])[]
  readonly ableIn: Uint32Array
  readonly peopleIn: Uint32Array
  readonly unknownIn: Uint32Array
} {
  const everybody = workshops.flatMap(({ people }) => people)
  const known = everybody.flatMap(({ age }) => (age === null ? [] : [age]))
  const knownIn = new Map<string, number[]>()
  const ableIn = new Uint32Array(positionOf.size)
  const peopleIn = new Uint32Array(positionOf.size)
  const unknownIn = new Uint32Array(positionOf.size)
  for (const { age, nodes, startsIn = 0 } of everybody)
    for (const name of nodes) {
      const at = positionOf.get(name) ?? 0
      peopleIn[at] = (peopleIn[at] ?? 0) + 1
      if (startsIn === 0) ableIn[at] = (ableIn[at] ?? 0) + 1
      if (age === null) unknownIn[at] = (unknownIn[at] ?? 0) + 1
      else knownIn.set(name, [...(knownIn.get(name) ?? []), age])
    }
  const ready = ({ age, stopsIn, startsIn = 0, nodes }: AblePerson) => {
    const alike = nodes.map((name) => knownIn.get(name) ?? []).find((ages) => ages.length > 0)
    const ages = age === null ? (alike ?? known) : [age]
    if (ages.length === 0) throw new RangeError('an unknown age, and not one that is known')
    return {
      lives: ages.map((one) => lives.of(one + startsIn, stopsIn)),
      from: startsIn,
      nodes: nodes.map((name) => positionOf.get(name) ?? -1),
    }
  }
  const runnable = workshops.map(({ people, passing }): Line[] => {
    const of = (part: AblePerson['part']) => people.filter((one) => one.part === part).map(ready)
    const owners = of('owner')
    if (owners.length > 0)
      return [{ owners, successors: of('successor'), employees: of('employee'), passing }]
    return people.map((one) => ({ owners: [ready(one)], successors: [], employees: [], passing }))
  })
  return { runnable, ableIn, peopleIn, unknownIn }
}
