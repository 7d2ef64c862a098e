import type { House } from '../house.ts'
import { systemOf } from '../person.ts'
import type { EventRow } from '../routes.ts'
import { performAs, within } from '../within.ts'
import { citiesWhere } from './cities.ts'
import { receiptFor, troubleOf } from './receipt.ts'
import { markHeard, putOff, type Unheard, unheardEvents } from './tables.ts'

/** The part of a house that works while nobody asks. */
export type Workshop = Pick<House, 'engine' | 'rows' | 'clock' | 'varFolder' | 'log'>

/** Tells every event that is due to all who hear it. @returns how many were heard */
export async function drainOutbox(house: Workshop): Promise<number> {
  const cities = await citiesWhere(
    house.engine,
    'platform.outbox',
    'heard_at is null and (next_at is null or next_at <= $1)',
    [house.clock.now().toISOString()],
  )
  let heard = 0
  for (const city of cities) heard += await drainCity(house, city)
  return heard
}

async function drainCity(house: Workshop, city: number): Promise<number> {
  const asSystem = { city, person: async () => systemOf(city) }
  let heard = 0
  // What is heard may announce more; a hundred rounds leave room for the next city.
  for (let round = 0; round < 100; round++) {
    const waiting = await within(house, { ...asSystem, mode: 'read' }, (here) =>
      unheardEvents(here),
    )
    if (waiting.length === 0) break
    const told: string[] = []
    for (const event of waiting) {
      const trouble = await tell(house, city, event)
      if (trouble === null) told.push(event.id)
      else {
        house.log({ level: 'error', event: event.event, city, error: trouble })
        await within(house, { ...asSystem, mode: 'write' }, (here) => putOff(here, event, trouble))
      }
    }
    if (told.length > 0) {
      await within(house, { ...asSystem, mode: 'write' }, (here) => markHeard(here, told))
    }
    heard += told.length
  }
  return heard
}

/** Each hearer has a transaction and a receipt of its own: what has heard does not hear again. */
async function tell(house: Workshop, city: number, event: Unheard): Promise<string | null> {
  const hearers = house.rows.filter(
    (row): row is EventRow => 'on' in row && row.on.name === event.event,
  )
  let trouble: string | null = null
  for (const { do: act } of hearers) {
    await performAs(
      house,
      systemOf(city),
      act,
      event.payload,
      receiptFor(event.id, act.verb),
    ).catch((error: unknown) => {
      trouble = `${act.verb}: ${troubleOf(error)}`
    })
  }
  return trouble
}
