import { expect, test } from 'vitest'
import { z } from 'zod'
import { listenToStatements } from '#platform/database'
import { people } from '#platform/samples'
import { openHouse } from '#test'
import { fills, rows } from '../house.ts'
import { linksIn } from './links.ts'

/** Reports over all cities, by the head of their text; everything else names its city. */
const countryReports: readonly string[] = []

const house = await openHouse('whole house', rows, fills)
const texts = new Set(house.statements)
listenToStatements((text) => texts.add(text))

/** The plan that serves every value: as the owner, whom no policy lends the missing condition. */
async function explain(text: string): Promise<readonly unknown[]> {
  const many = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map((m) => Number(m[1])))
  const nulls = many === 0 ? '' : `(${Array(many).fill('null').join(', ')})`
  return house.engine.transaction('read', async (query) => {
    await query('set local plan_cache_mode = force_generic_plan', [])
    await query(`prepare asked as ${text}`, [])
    const { rows: explained } = await query(`explain (format json) execute asked${nulls}`, [])
    await query('deallocate asked', [])
    return explained
  })
}

type Plan = { [key: string]: unknown; Plans?: Plan[] }
const Explained = z.array(z.object({ 'QUERY PLAN': z.unknown() }))

function scansOf(plan: Plan): Plan[] {
  const mine = typeof plan['Relation Name'] === 'string' ? [plan] : []
  return [...mine, ...(plan.Plans ?? []).flatMap(scansOf)]
}

test('every statement that the house sends names its city on every city table it reads', async () => {
  for (const who of [people.officer, people.head, people.finance, people.systems, people.auditor]) {
    const browser = house.as(who)
    const seen = new Set(['/'])
    for (const path of seen) {
      const html = await (await browser.get(path)).text()
      for (const link of linksIn(html)) if (seen.size < 250) seen.add(link)
    }
  }
  listenToStatements(null)
  const { rows: tables } = await house.engine.asOwner(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and obj_description(c.oid, 'pg_class') = 'city'`,
    [],
  )
  const cityTables = new Set(tables.map((row) => String(row.name)))
  const bare: string[] = []
  for (const text of texts) {
    if (!/^\s*(select|insert|update|delete|with)\b/i.test(text)) continue
    if (
      text.includes('platform.enter') ||
      countryReports.some((head) => text.trim().startsWith(head))
    ) {
      continue
    }
    const explained = await explain(text)
    const told = Explained.parse(explained)[0]?.['QUERY PLAN']
    const plans = z.array(z.object({ Plan: z.custom<Plan>() })).parse(told)
    for (const scan of plans.flatMap(({ Plan }) => scansOf(Plan))) {
      if (!cityTables.has(String(scan['Relation Name'])) || scan['Node Type'] === 'ModifyTable')
        continue
      const conditions = ['Index Cond', 'Filter', 'Recheck Cond'].map((k) => String(scan[k] ?? ''))
      if (!conditions.some((c) => /\bcity = /.test(c))) {
        bare.push(
          `${scan['Node Type']} on ${scan['Relation Name']} in: ${text.replace(/\s+/g, ' ').slice(0, 300)}`,
        )
      }
    }
  }
  expect(bare).toEqual([])
  expect(texts.size).toBeGreaterThan(50)
})
