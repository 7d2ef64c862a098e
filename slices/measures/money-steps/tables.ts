import { type Here, type Sql, sql } from '#platform'

/** The papers by which money of a year is moved: 流用・充用 and 繰越. */
export type MoneyPaper = 'transfer' | 'carryover'

const tables: Readonly<Record<MoneyPaper, Sql>> = {
  transfer: sql`measures.transfers`,
  carryover: sql`measures.carryovers`,
}

/** 財政課の決定. */
export async function markDecided(here: Here, paper: MoneyPaper, id: string): Promise<void> {
  await here.db.run(sql`
    update ${tables[paper]} set decided_at = ${here.now}, decided_name = ${here.person.name},
      version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

/** 差戻し; the section drafts a new one. */
export async function markReturned(
  here: Here,
  paper: MoneyPaper,
  id: string,
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    update ${tables[paper]} set returned_at = ${here.now}, returned_name = ${here.person.name},
      return_reason = ${reason}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}
