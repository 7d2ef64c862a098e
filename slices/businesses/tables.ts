import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, insist, type Sql, sql, whole } from '#platform'
import { countMove, countNew } from './counts/tables.ts'
import { may } from './permissions.ts'
import { phoneKey, theRecordIsNotMerged } from './rules.ts'
import { nameKey, romajiKey, searchText } from './searches/rules.ts'

export type Business = z.infer<typeof Business>
export const Business = z.object({
  id: z.uuid(),
  kind: z.string(),
  corporateNumber: z.string().nullable(),
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  postalCode: z.string(),
  address: z.string(),
  district: z.string(),
  /** Null where this person may not know of telephone and mail; '' where none is kept. */
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  preferredWay: z.string(),
  jsicCode: z.string().nullable(),
  jsicRevision: z.number().nullable(),
  employees: z.number().nullable(),
  employeesOn: localDate().nullable(),
  foundedYear: z.number().nullable(),
  capitalYen: whole.nullable(),
  source: z.string(),
  confirmedOn: localDate(),
  state: z.string(),
  stateOn: localDate(),
  closingCause: z.string().nullable(),
  isSample: z.boolean(),
  version: z.number(),
  sortKey: z.string(),
})

/** Where each stands. */
const columnOf: Readonly<Record<keyof Business, Sql>> = {
  id: sql`b.id`,
  kind: sql`b.kind`,
  corporateNumber: sql`b.corporate_number`,
  name: sql`b.name`,
  kana: sql`b.kana`,
  nameEn: sql`b.name_en`,
  aliases: sql`b.aliases`,
  postalCode: sql`b.postal_code`,
  address: sql`b.address`,
  district: sql`b.district`,
  phone: sql`b.phone`,
  mail: sql`b.mail`,
  preferredWay: sql`b.preferred_way`,
  jsicCode: sql`b.jsic_code`,
  jsicRevision: sql`b.jsic_revision`,
  employees: sql`b.employees`,
  employeesOn: sql`b.employees_on`,
  foundedYear: sql`b.founded_year`,
  capitalYen: sql`b.capital_yen`,
  source: sql`b.source`,
  confirmedOn: sql`b.confirmed_on`,
  state: sql`b.state`,
  stateOn: sql`b.state_on`,
  closingCause: sql`b.closing_cause`,
  isSample: sql`b.is_sample`,
  version: sql`b.version`,
  sortKey: sql`b.sort_key`,
}
const everyField = Object.keys(columnOf) as (keyof Business)[]
const unseen: Readonly<Partial<Record<keyof Business, Sql>>> = {
  phone: sql`null::text as phone`,
  mail: sql`null::text as mail`,
}

/** What a `Business` is read from; telephone and mail stay null unless they may be seen. The alias is `b`. */
export const columnsOfBusiness = (
  contact: boolean,
  fields: readonly (keyof Business)[] = everyField,
): Sql => sql.join(fields.map((field) => (contact ? null : unseen[field]) ?? columnOf[field]))

/** Telephone and mail only for those of the field group; headcounts are cut into bands by the pages. */
const seen = (here: Here, which: Sql, fields?: readonly (keyof Business)[]) => sql`
  select ${columnsOfBusiness(may.seeContacts(here.person), fields)}
  from businesses.businesses b where b.city = ${here.city} and ${which}`

/** @throws {Missing} there is none in this city */
export function businessSeenBy(here: Here, businessId: string): Promise<Business> {
  return here.db.one(Business, seen(here, sql`b.id = ${businessId}::uuid`))
}

/**
 * A record that something is to be written on.
 * @throws {Missing} there is none in this city
 * @throws {RuleBroken} it was merged into another
 */
export async function businessToWriteOn(here: Here, businessId: string): Promise<Business> {
  const business = await businessSeenBy(here, businessId)
  insist(theRecordIsNotMerged(business))
  return business
}

/** Those of these ids that this city has. */
export function businessesWhereId(here: Here, ids: readonly string[]): Promise<Business[]> {
  return businessesWhere(here, sql`b.id = any(${ids}::uuid[])`, sql`limit 10000`)
}

/** Several at once; `rest` orders and bounds them. */
export function businessesWhere(here: Here, which: Sql, rest: Sql): Promise<Business[]> {
  return here.db.many(Business, sql`${seen(here, which)} ${rest}`)
}

const inEveryList = [
  ...(['id', 'name', 'kana', 'isSample', 'sortKey'] as const),
  ...(['district', 'employees', 'confirmedOn'] as const),
] as const

/** As much of a business as a list shows: by what lists are ordered, and what was asked for besides. */
export type ListedBusiness = Pick<Business, (typeof inEveryList)[number]> & Partial<Business>
const ListedBusiness: z.ZodType<ListedBusiness> = Business.partial().required({
  id: true,
  name: true,
  kana: true,
  isSample: true,
  sortKey: true,
  district: true,
  employees: true,
  confirmedOn: true,
})

/** Several at once for a list, with no more of each than it shows; `rest` orders and bounds them. */
export function businessesListed(
  here: Here,
  fields: readonly (keyof Business)[],
  which: Sql,
  rest: Sql,
): Promise<ListedBusiness[]> {
  const asked = [...new Set([...inEveryList, ...fields])]
  return here.db.many(ListedBusiness, sql`${seen(here, which, asked)} ${rest}`)
}

export type Typed = {
  readonly kind: string
  readonly corporateNumber: string | null
  readonly name: string
  readonly kana: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly postalCode: string
  readonly address: string
  readonly district: string
  readonly phone: string
  readonly mail: string
  readonly preferredWay: string
  readonly jsicCode: string | null
  readonly jsicRevision: number | null
  readonly employees: number | null
  readonly employeesOn: LocalDate | null
  readonly foundedYear: number | null
  readonly capitalYen: number | null
  readonly source: string
  readonly confirmedOn: LocalDate
}

const valuesOf = (typed: Typed) => {
  const number = typed.jsicCode === null ? null : typed.jsicRevision
  return sql`${typed.kind}, ${typed.corporateNumber}, ${typed.name}, ${typed.kana},
    ${typed.nameEn}, ${typed.aliases}::text[], ${typed.postalCode}, ${typed.address},
    ${typed.district}, ${typed.phone}, ${typed.mail}, ${typed.preferredWay}, ${typed.jsicCode},
    ${number}::int, ${typed.employees}::int, ${typed.employeesOn}::date,
    ${typed.foundedYear}::int, ${typed.capitalYen}::bigint, ${typed.source}, ${typed.confirmedOn},
    ${nameKey(typed.name)}, ${phoneKey(typed.phone)},
    ${nameKey(typed.kana) || nameKey(typed.name) || romajiKey(typed.nameEn)}, ${searchText(typed)}`
}
const columns = sql`kind, corporate_number, name, kana, name_en, aliases, postal_code, address,
  district, phone, mail, preferred_way, jsic_code, jsic_revision, employees, employees_on,
  founded_year, capital_yen, source, confirmed_on, name_key, phone_key, sort_key, search_text`

/** @param id under which it is kept, where it must be known before; @returns it */
export async function keepBusiness(
  here: Here,
  typed: Typed & { readonly isSample: boolean },
  state: string,
  id: string = randomUUID(),
): Promise<string> {
  await Promise.all([
    here.db.run(
      sql`insert into businesses.businesses (city, id, state, state_on, is_sample, ${columns})
        values (${here.city}, ${id}, ${state}, ${here.today}, ${typed.isSample}, ${valuesOf(typed)})`,
    ),
    countNew(here, state),
  ])
  return id
}

export async function rewriteBusiness(here: Here, id: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update businesses.businesses set (${columns}) = row(${valuesOf(typed)}), version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export async function changeState(
  here: Here,
  id: string,
  to: { readonly state: string; readonly on: LocalDate; readonly cause: string | null },
): Promise<void> {
  await countMove(here, id, to.state)
  await here.db.run(sql`
    update businesses.businesses
    set state = ${to.state}, state_on = ${to.on}, closing_cause = ${to.cause}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

/** The business was confirmed to be as it stands, today and by this source. */
export async function keepConfirmation(here: Here, id: string, source: string): Promise<void> {
  await here.db.run(sql`
    update businesses.businesses set confirmed_on = ${here.today}, source = ${source}
    where city = ${here.city} and id = ${id}::uuid`)
}
