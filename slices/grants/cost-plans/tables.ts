import { z } from 'zod'
import { type Here, json, type Sql, sql, whole } from '#platform'
import { type CostPlan, fundKinds, netYenOf } from './rules.ts'

const Line = z.object({
  category: z.string(),
  item: z.string(),
  supplier: z.string(),
  supplierNumber: z.string().nullable(),
  grossYen: whole,
  netYen: whole,
  basis: z.string(),
})
const Quote = z.object({
  category: z.string(),
  supplier: z.string(),
  supplierNumber: z.string().nullable(),
  supplierAddress: z.string(),
  supplierPhone: z.string(),
  netYen: whole,
  isChosen: z.boolean(),
  reason: z.string(),
})
const Fund = z.object({
  kind: z.enum(fundKinds),
  name: z.string(),
  amountYen: whole,
  sameCosts: z.boolean(),
})
const Related = z.object({
  name: z.string(),
  corporateNumber: z.string().nullable(),
  relation: z.string(),
})

/** What it costs, who quoted, how it is paid and who is close. The application was loaded through the person. */
export async function costPlanOf(here: Here, applicationId: string): Promise<CostPlan> {
  const of = sql`where city = ${here.city} and application_id = ${applicationId}::uuid
    order by place limit 50`
  const lines = await here.db.many(
    Line,
    sql`select category_code as category, item, supplier, supplier_number, gross_yen, net_yen, basis
      from grants.cost_plans ${of}`,
  )
  const quotes = await here.db.many(
    Quote,
    sql`select category_code as category, supplier, supplier_number, supplier_address,
        supplier_phone, net_yen, is_chosen, reason from grants.quotes ${of}`,
  )
  const funds = await here.db.many(
    Fund,
    sql`select kind, name, amount_yen, same_costs from grants.fund_plans ${of}`,
  )
  const related = await here.db.many(
    Related,
    sql`select name, corporate_number, relation from grants.related_parties ${of}`,
  )
  return { lines, quotes, funds, related }
}

const placed = (rows: readonly object[]) => json(rows.map((row, i) => ({ place: i + 1, ...row })))

/** The plan as it now stands, in place of the one before; what stood before is kept among the saves. */
export async function writeCostPlan(
  here: Here,
  applicationId: string,
  plan: CostPlan,
  askedYen: number | null,
): Promise<void> {
  const of = sql`where city = ${here.city} and application_id = ${applicationId}::uuid`
  const head = sql`select ${here.city}::int, ${applicationId}::uuid`
  const lines = plan.lines.map((line) => ({ ...line, netYen: netYenOf(line) }))
  const write = async (table: Sql, insert: Sql) => {
    await here.db.run(sql`delete from grants.${table} ${of}`)
    await here.db.run(insert)
  }
  await write(
    sql`cost_plans`,
    sql`insert into grants.cost_plans (city, application_id, place, category_code, item, supplier,
        supplier_number, gross_yen, net_yen, basis)
      ${head}, r.place, r.category, r.item, r.supplier, r."supplierNumber", r."grossYen",
        r."netYen", r.basis
      from jsonb_to_recordset(${placed(lines)}) as r(place int, category text, item text,
        supplier text, "supplierNumber" text, "grossYen" bigint, "netYen" bigint, basis text)
      returning place`,
  )
  await write(
    sql`quotes`,
    sql`insert into grants.quotes (city, application_id, place, category_code, supplier,
        supplier_number, supplier_address, supplier_phone, net_yen, is_chosen, reason)
      ${head}, r.place, r.category, r.supplier, r."supplierNumber", r."supplierAddress",
        r."supplierPhone", r."netYen", r."isChosen", r.reason
      from jsonb_to_recordset(${placed(plan.quotes)}) as r(place int, category text, supplier text,
        "supplierNumber" text, "supplierAddress" text, "supplierPhone" text, "netYen" bigint,
        "isChosen" boolean, reason text)
      returning place`,
  )
  await write(
    sql`fund_plans`,
    sql`insert into grants.fund_plans (city, application_id, place, kind, name, amount_yen, same_costs)
      ${head}, r.place, r.kind, r.name, r."amountYen", r."sameCosts"
      from jsonb_to_recordset(${placed(plan.funds)}) as r(place int, kind text, name text,
        "amountYen" bigint, "sameCosts" boolean)
      returning place`,
  )
  await write(
    sql`related_parties`,
    sql`insert into grants.related_parties (city, application_id, place, name, corporate_number, relation)
      ${head}, r.place, r.name, r."corporateNumber", r.relation
      from jsonb_to_recordset(${placed(plan.related)}) as r(place int, name text,
        "corporateNumber" text, relation text)
      returning place`,
  )
  await here.db.run(sql`
    update grants.applications set asked_yen = ${askedYen}
    where city = ${here.city} and id = ${applicationId}::uuid`)
}
