import { z } from 'zod'
import { localDate, parseFraction } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { sameCostRules, sameMeasures } from '../combinations/rules.ts'
import { may } from '../permissions.ts'
import type { SchemeForm } from './forms.ts'
import { fundKinds } from './rules.ts'

/** A fund that a person has confirmed: a scheme of state or prefecture, a bond, a reserve, fees. */
export type Scheme = z.infer<typeof Scheme>
const Scheme = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(fundKinds),
    rate: z.string().nullable(),
    rates: z.array(
      z.object({
        name: z.string(),
        rate: z.string().transform((typed, context) => {
          const rate = parseFraction(typed)
          if (rate === null) context.addIssue({ code: 'custom', message: 'not a rate' })
          return rate ?? z.NEVER
        }),
      }),
    ),
    taxShare: z
      .string()
      .nullable()
      .transform((typed) => (typed === null ? null : parseFraction(typed))),
    taxKind: z.string(),
    capYen: z.number().nullable(),
    allottedYen: z.number().nullable(),
    unitYen: z.number(),
    isNetBase: z.boolean(),
    specialLaw: z.string(),
    sameCost: z.enum(sameCostRules),
    clause: z.string(),
    page: z.string(),
    deadlineOn: localDate().nullable(),
    confirmedAt: z.string().nullable(),
    confirmedName: z.string().nullable(),
    isSample: z.boolean(),
    /** What was read last of its pairs with other schemes. */
    readings: z.array(
      z.object({
        otherId: z.uuid(),
        sameCost: z.enum(sameCostRules),
        sameMeasure: z.enum(sameMeasures),
        clause: z.string(),
      }),
    ),
  })
  .transform(({ rate, ...scheme }) => ({
    ...scheme,
    rateText: rate ?? '',
    rate: rate === null ? null : parseFraction(rate),
  }))

const seen = (here: Here, which: Sql) => sql`
  select id, name, kind, rate, rates, tax_share, tax_kind, cap_yen, allotted_yen, unit_yen, is_net_base, special_law, same_cost,
    clause, page, deadline_on, confirmed_at, confirmed_name, is_sample,
    (select coalesce(jsonb_agg(jsonb_build_object('otherId', read.other, 'sameCost', read.same_cost,
        'sameMeasure', read.same_measure, 'clause', read.clause)), '[]')
      from (select distinct on (c.one_id, c.other_id) c.same_cost, c.same_measure, c.clause,
          case when c.one_id = s.id then c.other_id else c.one_id end as other
        from measures.combinations c
        where c.city = ${here.city} and (c.one_id = s.id or c.other_id = s.id)
        order by c.one_id, c.other_id, c.number desc) read) as readings
  from measures.schemes s
  where s.city = ${here.city} and ${may.seeMeasures(here.person)} and ${which}`

export function schemesSeenBy(here: Here): Promise<Scheme[]> {
  return here.db.many(
    Scheme,
    sql`${seen(here, sql`true`)} order by kind, name collate "C" limit 500`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function schemeSeenBy(here: Here, schemeId: string): Promise<Scheme> {
  return here.db.one(Scheme, seen(here, sql`id = ${schemeId}::uuid`))
}

/** @param copy the listed subsidy that was read, with its words of this day */
export function keepScheme(
  here: Here,
  typed: z.output<typeof SchemeForm>,
  copy: { readonly id: string } | null = null,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.schemes (city, name, kind, rate, rates, tax_share, tax_kind, cap_yen, allotted_yen, unit_yen,
        is_net_base, special_law, same_cost, clause, page, deadline_on, confirmed_at,
        confirmed_name, is_sample, listing_id, listing_copy)
      values (${here.city}, ${typed.name}, ${typed.kind}, ${typed.rate || null},
        ${json(typed.rates)}, ${typed.taxShare || null}, ${typed.taxKind}, ${typed.capYen},
        ${typed.allottedYen}, ${typed.unitYen}, ${typed.isNetBase}, ${typed.specialLaw},
        ${typed.sameCost}, ${typed.clause}, ${typed.page}, ${typed.deadlineOn}, ${here.now},
        ${here.person.name}, ${typed.isSample === 'on'}, ${copy?.id ?? null},
        ${copy ? json(copy) : null})
      returning id`,
  )
}

/** Only where it is still open; the rest of the scheme stays as it was entered. */
export async function confirmRate(
  here: Here,
  schemeId: string,
  read: { readonly rate: string; readonly page: string; readonly capYen: number | null },
): Promise<void> {
  await here.db.run(sql`
    update measures.schemes set rate = ${read.rate}, page = ${read.page}, cap_yen = ${read.capYen},
      confirmed_at = ${here.now}, confirmed_name = ${here.person.name}
    where city = ${here.city} and id = ${schemeId}::uuid and rate is null`)
}

const Fund = z.object({ id: z.uuid(), schemeId: z.uuid().nullable(), amountYen: z.number() })
export type Fund = z.infer<typeof Fund>

const Named = z.object({ id: z.uuid(), name: z.string() })

/** The funds that a person has confirmed from a listed subsidy. */
export function schemesOfListing(here: Here, listingId: string): Promise<z.infer<typeof Named>[]> {
  return here.db.many(
    Named,
    sql`select s.id, s.name from measures.schemes s
      where s.city = ${here.city} and s.listing_id = ${listingId}::uuid
      order by s.name collate "C" limit 100`,
  )
}

/** What pays for a request; the row without a scheme is 一般財源 and comes last. */
export function fundsOf(here: Here, requestId: string): Promise<Fund[]> {
  return here.db.many(
    Fund,
    sql`select f.id, f.scheme_id, f.amount_yen from measures.funds f
      left join measures.schemes s on (s.city, s.id) = (f.city, f.scheme_id)
      where f.city = ${here.city} and f.request_id = ${requestId}::uuid
      order by f.scheme_id is null, s.kind, s.name collate "C"`,
  )
}

/** 財源 of a draft as its form would have them. */
export async function savedFunds(
  here: Here,
  request: { readonly id: string; readonly taxYen: number; readonly taxKind: string },
) {
  const funds = await fundsOf(here, request.id)
  const general = funds.find(({ schemeId }) => schemeId === null)
  const { taxYen, taxKind } = request
  return { funds, generalYen: general?.amountYen ?? 0, taxYen, taxKind }
}

export async function replaceFunds(
  here: Here,
  requestId: string,
  funds: readonly { schemeId: string | null; amountYen: number }[],
  tax: { yen: number; kind: string },
): Promise<void> {
  await here.db.run(sql`
    delete from measures.fund_allocations where city = ${here.city} and fund_id in (
      select id from measures.funds where city = ${here.city} and request_id = ${requestId}::uuid)`)
  await here.db.run(sql`
    delete from measures.funds where city = ${here.city} and request_id = ${requestId}::uuid`)
  for (const { schemeId, amountYen } of funds) {
    await here.db.run(sql`
      insert into measures.funds (city, request_id, scheme_id, amount_yen)
      values (${here.city}, ${requestId}, ${schemeId}, ${amountYen})`)
  }
  await here.db.run(sql`
    update measures.requests set tax_yen = ${tax.yen}, tax_kind = ${tax.kind}
    where city = ${here.city} and id = ${requestId}::uuid`)
}

export async function keepAllocation(
  here: Here,
  fundId: string,
  lineId: string,
  amountYen: number,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.fund_allocations (city, fund_id, line_id, amount_yen)
    values (${here.city}, ${fundId}, ${lineId}, ${amountYen})`)
}

const Allocation = z.object({
  fundId: z.uuid(),
  schemeId: z.uuid().nullable(),
  lineId: z.uuid(),
  amountYen: z.number(),
})

/** How the funds of a request lie on its lines. */
export function allocationsOf(
  here: Here,
  requestId: string,
): Promise<z.infer<typeof Allocation>[]> {
  return here.db.many(
    Allocation,
    sql`select a.fund_id, f.scheme_id, a.line_id, a.amount_yen
      from measures.fund_allocations a
      join measures.funds f on (f.city, f.id) = (a.city, a.fund_id)
      where a.city = ${here.city} and f.request_id = ${requestId}::uuid`,
  )
}

/** The links that the last submission made, so that the next one can end them. */
export async function fundLinksOf(here: Here, requestId: string): Promise<string[]> {
  const rows = await here.db.many(
    z.object({ linkId: z.uuid() }),
    sql`select link_id from measures.fund_links
      where city = ${here.city} and request_id = ${requestId}::uuid`,
  )
  return rows.map((row) => row.linkId)
}

export async function forgetFundLinks(here: Here, requestId: string): Promise<void> {
  await here.db.run(sql`
    delete from measures.fund_links
    where city = ${here.city} and request_id = ${requestId}::uuid`)
}

export async function keepFundLink(here: Here, requestId: string, linkId: string): Promise<void> {
  await here.db.run(sql`
    insert into measures.fund_links (city, request_id, link_id)
    values (${here.city}, ${requestId}, ${linkId})`)
}
