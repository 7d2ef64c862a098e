import type { MiddlewareHandler } from 'hono'
import { todayIn } from '#packages/japan'
import { sql } from '../database/sql.ts'
import type { House } from '../house.ts'
import { systemOf } from '../person.ts'
import { within } from '../within.ts'

/** So long views are collected before they are written: a page that many open at once is one row. */
const heldMilliseconds = 20_000

type Views = Map<string, { city: number; page: string; on: string; views: number }>

/** The addresses of rows that are counted, as expressions. */
const countedPatterns = (house: House): readonly RegExp[] =>
  house.rows.flatMap((row) =>
    'counts' in row && row.counts === 'views'
      ? [new RegExp(`^${row.get.pattern.replace(/:[A-Za-z]+/g, '(\\d{1,6})-[0-9a-f-]{36}')}$`)]
      : [],
  )

/**
 * Counts how often a public page was opened on a day: the page and the day, and neither who nor from where. What
 * was not written yet when the program stops is lost, a matter of seconds.
 */
export function countedViews(house: House): MiddlewareHandler {
  const patterns = countedPatterns(house)
  let held: Views = new Map()
  let writtenAt = 0
  return async (c, next) => {
    await next()
    const page = c.req.path
    const city = patterns.map((one) => one.exec(page)?.[1]).find((one) => one !== undefined)
    if (city !== undefined && c.req.method === 'GET' && c.res.status === 200) {
      const on = todayIn(house.clock.now())
      const key = `${page} ${on}`
      const views = (held.get(key)?.views ?? 0) + 1
      held.set(key, { city: Number(city), page, on, views })
    }
    const now = house.clock.now().getTime()
    if (held.size === 0 || Math.abs(now - writtenAt) < heldMilliseconds) return
    const due = held
    held = new Map()
    writtenAt = now
    for (const one of due.values()) await write(house, one)
  }
}

async function write(
  house: House,
  { city, page, on, views }: { city: number; page: string; on: string; views: number },
): Promise<void> {
  await within(house, { city, mode: 'write', person: async () => systemOf(city) }, (here) =>
    here.db.run(sql`
      insert into platform.page_views as v (city, page, on_day, views)
      values (${city}, ${page}, ${on}, ${views})
      on conflict (city, page, on_day) do update set views = v.views + excluded.views`),
  )
}
