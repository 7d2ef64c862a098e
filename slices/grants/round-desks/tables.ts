import { sabae, type Town } from '#platform/samples'
import { insertWorkedApplications, roundVersion } from '../worked-rounds/tables.ts'

/** What is asked of the house that a test opened. */
type House = {
  readonly town: Town
  value(text: string, values?: readonly unknown[]): Promise<unknown>
}

/**
 * How a test of a review begins: the sealed and closed call of the samples, with the six applications of the
 * worked example (fair-selection.md §12).
 */
export async function roundDesk(house: House) {
  const value = async (text: string, values: readonly unknown[] = []): Promise<string> =>
    String(await house.value(text, values))
  const callId = await value(
    `select id from grants.calls where city = ${sabae} and closes_at < '2026-11-01'
     order by closes_at limit 1`,
  )
  house.town.at('2026-11-24T08:30:00+09:00')
  const applications = await insertWorkedApplications(house.town, callId)
  return {
    value,
    callId,
    call: { callId },
    applications,
    /** Of one of the six, by its letter. */
    idOf: (letter: string) => applications.get(letter) ?? '',
    /** Of the round, for a form that is sent fresh. */
    version: () => roundVersion(house.town, callId),
    /** Status and page, as one text. */
    words: async (answer: Response | Promise<Response>): Promise<string> => {
      const given = await answer
      return `${given.status} ${await given.text()}`
    },
  }
}
