import type { Browser, Page } from 'playwright-core'
import { people as samplePeople, townOf } from '#platform/samples'
import { keepSessionFor } from '../testing/visitor.ts'
import type { ServedTown } from './served-town.ts'
import { contextOf, pageOf, type SampleName } from './sign-in.ts'
import { text } from './walk-steps.ts'

export type PeopleByDay = {
  /** The day that the year has come to: every session of an earlier one has ended. */
  on(instant: string): Promise<void>
  as(who: SampleName): Promise<Page>
  /** What a person reads at an address, and with which status they are answered. */
  read(who: SampleName, address: string): Promise<string>
  status(who: SampleName, address: string): Promise<number | undefined>
}

/**
 * The people of a served town through a year, each in a browser of their own without JavaScript. They sign
 * in by the page on the day on which they first appear; on a later one the session is given to them, for
 * to sign in sixty times takes longer than what they then do.
 */
export function peopleByDay(town: ServedTown, browser: Browser): PeopleByDay {
  const { engine, clock, varFolder } = town.house
  const house = { engine, clock, town: townOf(engine, varFolder) }
  const pages = new Map<SampleName, Page>()
  const out = new Set<SampleName>()
  async function letIn(who: SampleName, page: Page): Promise<void> {
    const value = await keepSessionFor(house, samplePeople[who])
    await page.context().addCookies([{ name: 'sanchi', value, url: town.origin }])
  }
  const people: PeopleByDay = {
    async on(instant) {
      for (const who of pages.keys()) out.add(who)
      town.setClock(`${instant}+09:00`)
    },
    async as(who) {
      const kept = pages.get(who)
      if (kept && out.delete(who)) await letIn(who, kept)
      if (kept) return kept
      const page = await pageOf(await contextOf(browser, town.origin, who, false))
      pages.set(who, page)
      return page
    },
    async read(who, address) {
      const page = await people.as(who)
      await page.goto(address)
      return text(page)
    },
    async status(who, address) {
      return (await (await people.as(who)).goto(address))?.status()
    },
  }
  return people
}

/** The accounts of the sample town end in March 2029; a walk that goes on keeps its people in office. */
export async function keepInOffice(town: ServedTown): Promise<void> {
  await town.house.engine.asOwner('update platform.accounts set valid_until = null', [])
  await town.house.engine.asOwner('update platform.account_roles set valid_until = null', [])
}
