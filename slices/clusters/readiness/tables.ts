import { z } from 'zod'
import { localDate, normaliseForReading, normaliseForSearch } from '#packages/japan'
import { type Here, json, sql } from '#platform'
import { isReply } from './rules.ts'

const Replies = z.array(z.string().refine(isReply))

const Latest = z.object({
  businessId: z.uuid(),
  name: z.string(),
  district: z.string(),
  onDay: localDate(),
  answers: Replies,
  source: z.string(),
  isSample: z.boolean(),
})
export type Latest = z.infer<typeof Latest>

/** The last answers of each business that has not closed. */
export function latestAssessments(here: Here): Promise<Latest[]> {
  return here.db.many(
    Latest,
    sql`select * from (select distinct on (r.business_id) r.business_id, b.name, b.district,
        r.on_day::text as on_day, r.answers, r.source, r.is_sample
      from clusters.readiness r
      join businesses.v_businesses b on (b.city, b.business_id) = (r.city, r.business_id)
      where r.city = ${here.city} and b.city = ${here.city} and b.state in ('仮登録', '登録', '休業')
      order by r.business_id, r.on_day desc) l
      order by l.name collate "C", l.business_id limit 2000`,
  )
}

const Assessment = z.object({
  onDay: localDate(),
  answers: Replies,
  source: z.string(),
  note: z.string(),
})
export type Assessment = z.infer<typeof Assessment>

/** All answers of one business, the newest first. */
export function assessmentsOf(here: Here, businessId: string): Promise<Assessment[]> {
  return here.db.many(
    Assessment,
    sql`select r.on_day::text as on_day, r.answers, r.source, r.note from clusters.readiness r
      where r.city = ${here.city} and r.business_id = ${businessId}::uuid
      order by r.on_day desc limit 20`,
  )
}

const Business = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  district: z.string(),
})

/** @throws {Missing} the register of this city has none */
export function businessOf(here: Here, businessId: string) {
  return here.db.one(
    Business,
    sql`select b.business_id as id, b.name, b.kana, b.district from businesses.v_businesses b
      where b.city = ${here.city} and b.business_id = ${businessId}::uuid`,
  )
}

export function businessesCalled(here: Here, words: string) {
  return here.db.many(
    Business,
    sql`select b.business_id as id, b.name, b.kana, b.district from businesses.v_businesses b
      where b.city = ${here.city} and b.state in ('仮登録', '登録', '休業')
        and (position(${normaliseForSearch(words)} in platform.search_form(b.name || ' ' || b.kana)) > 0
          or position(${normaliseForReading(words)} in platform.search_form(b.kana)) > 0)
      order by b.name collate "C" limit 30`,
  )
}

export function isAssessedOn(here: Here, businessId: string, onDay: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from clusters.readiness r where r.city = ${here.city}
      and r.business_id = ${businessId}::uuid and r.on_day = ${onDay}::date)`,
  )
}

type Typed = Assessment & { readonly businessId: string; readonly isSample: boolean }

export function keepAssessment(here: Here, typed: Typed): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.readiness (city, business_id, on_day, answers, source, note, is_sample)
      values (${here.city}, ${typed.businessId}::uuid, ${typed.onDay}::date,
        array(select jsonb_array_elements_text(${json(typed.answers)})), ${typed.source},
        ${typed.note}, ${typed.isSample})
      returning id`,
  )
}
