import { people, type Town } from '#platform/samples'
import { recordPerson } from '../people/actions/record-person.ts'
import { recordSuccession } from '../people/actions/record-succession.ts'
import { abilities } from './abilities.ts'
import { type Known, linesOf } from './lines.ts'
import { makers } from './makers.ts'

/** Who runs the makers of the first list, with what each of them mainly does, and who follows. */
export async function fillPeople(town: Town, { businesses, processes }: Known): Promise<void> {
  town.at('2026-06-16T09:00:00+09:00')
  const mainly = new Map(
    linesOf(abilities)
      .toReversed()
      .map(([name = '', process]) => [name, process]),
  )
  for (const line of linesOf(makers)) {
    const [name = ''] = line
    const [head, birthYear, sinceYear, intendsTo, succession] = line.slice(7)
    if (head === undefined) continue
    const processId = processes.get(mainly.get(name) ?? '')
    const known = { businessId: businesses.get(name) }
    await town.do(people.officer, recordPerson, {
      ...known,
      name: `${head}（見本）`,
      part: '代表者',
      birthYear,
      sinceYear,
      intendsTo,
      confirmedOn: '2026-05-20',
      processId,
      level: processId === undefined ? undefined : '4',
    })
    await town.do(people.officer, recordSuccession, {
      ...known,
      state: succession,
      knownBy: '訪問での聞き取り',
      onDay: '2026-05-20',
    })
  }
}
