import { setTimeout as pause } from 'node:timers/promises'
import { performAs, systemOf, within } from '#platform'
import { receiptFor, type Workshop } from '#platform/outbox'
import { estatTable } from '../../reference/estat.ts'
import { type Asking, EstatUnreachable, tableOfEstat } from '../../reference/estat-client.ts'
import { UnreadableEdition } from '../../reference/readings.ts'
import type { Outcome } from '../forms.ts'
import { failureSaid } from '../rules.ts'
import { citiesThatWait, type Fetch, fetchesWaiting, lastFetchedOn } from '../tables.ts'
import { receiveAnswer } from './receive-answer.ts'

type Way = Omit<Asking, 'tableId'>

// Set once at the start from the operator's environment; it is sent to e-Stat and shown to nobody.
let way: Way | null = null

/** @param appId the application id that e-Stat gave this operator; null: nothing is fetched */
export function useEstat(
  appId: string | null,
  ask: Way['ask'] = fetch,
  wait: Way['pause'] = pause,
): void {
  way = appId ? { appId, ask, pause: wait } : null
}

export function isEstatOn(): boolean {
  return way !== null
}

let isUnderWay = false

/**
 * The relay's errand: fetches what waits, outside of any transaction. It does not hold the relay up: a
 * slow e-Stat takes minutes. What is under way when the program ends is fetched again.
 */
export async function fetchFromEstat(house: Workshop): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  fetchAll(house)
    .catch((error: unknown) => house.log({ level: 'error', event: 'e-stat', error: String(error) }))
    .finally(() => {
      isUnderWay = false
    })
}

/** As `fetchFromEstat`, until all that waits has been fetched. */
export async function fetchAll(house: Workshop): Promise<void> {
  if (way === null) return
  for (const city of await citiesThatWait(house)) {
    const asSystem = { city, mode: 'read' as const, person: async () => systemOf(city) }
    const { waiting, lastOn } = await within(house, asSystem, async (here) => ({
      waiting: await fetchesWaiting(here),
      lastOn: await lastFetchedOn(here),
    }))
    for (const one of waiting) {
      const outcome = await outcomeOf(way, one, lastOn)
      await performAs(house, systemOf(city), receiveAnswer, outcome, receiptFor('e-stat', one.id))
    }
  }
}

async function outcomeOf(by: Way, asked: Fetch, lastOn: string | null): Promise<Outcome> {
  const fetchId = asked.id
  try {
    const answer = await tableOfEstat({ ...by, tableId: asked.tableId })
    return {
      kind: 'answered',
      fetchId,
      names: Object.fromEntries(answer.names),
      table: estatTable(answer.values, asked.columns),
      openedOn: answer.openedOn,
      notes: [...answer.notes],
    }
  } catch (error) {
    const isSaid = error instanceof EstatUnreachable || error instanceof UnreadableEdition
    if (!isSaid) throw error
    return { kind: 'failed', fetchId, names: {}, sentence: failureSaid(error, lastOn) }
  }
}
