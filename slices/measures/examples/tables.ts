import { type Here, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { findBeads } from '#slices/evidence'
import { goalsSeenBy } from '#slices/plans'
import { linesOf } from '../budget-lines/tables.ts'
import { requestSeenBy } from '../drafts/tables.ts'
import { questionsOf } from '../questions/tables.ts'

const { officer } = people

export type Request = { readonly measureId: string; readonly roundId: string }

/** Looks something up as the officer does. */
export async function seen<T>(town: Town, look: (here: Here) => Promise<T>) {
  const person = await town.person(officer)
  return within(town, { city: person.city, mode: 'read', person: async () => person }, look)
}

export async function pidOf(town: Town, words: string, kind: string): Promise<string> {
  const [found] = await seen(town, (here) => findBeads(here, { words, kinds: [kind], limit: 1 }))
  return found?.pid ?? ''
}

export async function goalNumbered(town: Town, number: string): Promise<string> {
  const goals = await seen(town, (here) => goalsSeenBy(here))
  return goals.find((goal) => goal.number === number)?.id ?? ''
}

export async function versionOf(town: Town, { measureId, roundId }: Request): Promise<number> {
  return (await seen(town, (here) => requestSeenBy(here, measureId, roundId))).version
}

export async function latestQuestion(town: Town, { measureId }: Request): Promise<string> {
  const [question] = await seen(town, (here) => questionsOf(here, measureId))
  return question?.id ?? ''
}

/** A request with its lines, for the forms of the desk. */
export function requestWithLines(town: Town, { measureId, roundId }: Request) {
  return seen(town, async (here) => {
    const { id } = await requestSeenBy(here, measureId, roundId)
    return { id, lines: await linesOf(here, id) }
  })
}
