import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql, whole } from '#platform'
import { recipientsMeaning } from '../consents/rules.ts'
import { inForce, withdrawnAmong } from '../consents/tables.ts'

const Contact = z.object({ phone: z.string(), mail: z.string(), preferredWay: z.string() })
export type Contact = z.infer<typeof Contact>

const Money = z.object({
  fiscalYear: z.number(),
  salesYen: whole.nullable(),
  valueAddedYen: whole.nullable(),
  employees: z.number().nullable(),
  source: z.string(),
  level: z.string(),
  confirmedOn: localDate(),
})
export type Money = z.infer<typeof Money>

const SharedPerson = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  part: z.string(),
  birthYear: z.number().nullable(),
  skills: z.array(z.string()),
})
export type SharedPerson = z.infer<typeof SharedPerson>

export type Details = {
  readonly contact: Contact | null
  readonly money: readonly Money[] | null
  readonly people: readonly SharedPerson[] | null
  readonly succession: { readonly state: string; readonly onDay: LocalDate } | null
}

/**
 * What the consent adds to the name, each group only where it is named. The caller has made sure that
 * this person has opened it.
 */
export async function detailsOf(
  here: Here,
  shared: {
    readonly id: string
    readonly fields: readonly string[]
    readonly fiscalYears: readonly number[]
  },
): Promise<Details> {
  const reaches = (group: string) => shared.fields.includes(group)
  return {
    contact: reaches('連絡先') ? await contactOf(here, shared.id) : null,
    money: reaches('財務') ? await moneyOf(here, shared.id, shared.fiscalYears) : null,
    people: reaches('担い手・後継') ? await peopleShared(here, shared.id) : null,
    succession: reaches('担い手・後継') ? await lastSuccession(here, shared.id) : null,
  }
}

function contactOf(here: Here, businessId: string): Promise<Contact> {
  return here.db.one(
    Contact,
    sql`select b.phone, b.mail, b.preferred_way from businesses.businesses b
      where b.city = ${here.city} and b.id = ${businessId}::uuid`,
  )
}

/** Money of these fiscal years; without any named, of every year. The caller may see it. */
export function moneyOf(
  here: Here,
  businessId: string,
  fiscalYears: readonly number[] | null,
): Promise<Money[]> {
  return here.db.many(
    Money,
    sql`select f.fiscal_year, f.sales_yen, f.value_added_yen, f.employees, f.source, f.level,
        f.confirmed_on
      from businesses.fiscal_figures f
      where f.city = ${here.city} and f.business_id = ${businessId}::uuid and f.withdrawn_at is null
        and (${fiscalYears}::int[] is null or f.fiscal_year = any(${fiscalYears}::int[]))
      order by f.fiscal_year desc limit 100`,
  )
}

/**
 * Who works there, each named only where that person allowed it to this recipient and has not taken back
 * the consent to be kept in the register at all.
 */
async function peopleShared(here: Here, businessId: string): Promise<SharedPerson[]> {
  const people = await here.db.many(
    SharedPerson,
    sql`select p.id, p.part, p.birth_year,
        case when exists (select from businesses.consents c where c.person_id = p.id
          and c.purpose = '第三者提供' and c.recipient = any(${recipientsMeaning(here.person)}::text[])
          and ${inForce(here)}) then p.name end as name,
        array(select k.name from businesses.skills s
          join businesses.processes k on (k.city, k.id) = (s.city, s.process_id)
          where s.city = ${here.city} and k.city = ${here.city} and s.person_id = p.id
          order by k.name collate "C") as skills
      from businesses.people p
      where p.city = ${here.city} and p.business_id = ${businessId}::uuid
      order by p.birth_year nulls last, p.id limit 200`,
  )
  const hidden = await withdrawnAmong(
    here,
    people.map(({ id }) => id),
  )
  return people.map((one) => (hidden.has(one.id) ? { ...one, name: null } : one))
}

const Succession = z.object({ state: z.string(), onDay: localDate() })

function lastSuccession(here: Here, businessId: string) {
  return here.db.maybe(
    Succession,
    sql`select s.state, s.on_day from businesses.successions s
      where s.city = ${here.city} and s.business_id = ${businessId}::uuid
      order by s.on_day desc, s.number desc limit 1`,
  )
}
