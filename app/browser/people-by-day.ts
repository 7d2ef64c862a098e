import type { Browser, Page } from 'playwright-core'
import type { ServedTown } from './served-town.ts'
import { contextOf, pageOf, type SampleName } from './sign-in.ts'
import { text } from './walk-steps.ts'

export type PeopleByDay = {
  /** The day that the year has come to; whoever appears on it signs in on it. */
  on(instant: string): Promise<void>
  as(who: SampleName): Promise<Page>
  /** What a person reads at an address, and with which status they are answered. */
  read(who: SampleName, address: string): Promise<string>
  status(who: SampleName, address: string): Promise<number | undefined>
}

/** The people of a served town through a year, each in a browser of their own without JavaScript. */
export function peopleByDay(town: ServedTown, browser: Browser): PeopleByDay {
  let pages = new Map<SampleName, Page>()
  const people: PeopleByDay = {
    async on(instant) {
      for (const page of pages.values()) await page.context().close()
      pages = new Map()
      town.setClock(`${instant}+09:00`)
    },
    async as(who) {
      const kept = pages.get(who)
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
