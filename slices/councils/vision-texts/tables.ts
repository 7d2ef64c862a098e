import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { setOf } from '../changes/tables.ts'
import type { VisionTyped } from '../visions/forms.ts'

/** A new writing, or the draft that stands written over. What was published stays as it was. */
export async function keepText(
  here: Here,
  visionId: string,
  typed: VisionTyped,
  draftId: string | null,
): Promise<void> {
  if (draftId !== null)
    await here.db.run(sql`delete from councils.vision_texts
      where city = ${here.city} and id = ${draftId}::uuid and published_on is null`)
  await here.db.run(sql`
    insert into councils.vision_texts (city, vision_id, number, title, title_en, area, cluster,
      horizon_year, picture, first_thing, second_thing, third_thing, asked, indicators, written_at)
    select ${here.city}, ${visionId}::uuid, coalesce(max(number), 0) + 1, ${typed.title},
      ${typed.titleEn}, ${typed.area}, ${typed.cluster}, ${typed.horizonYear}::int, ${typed.picture},
      ${typed.firstThing}, ${typed.secondThing}, ${typed.thirdThing}, ${typed.asked},
      ${typed.indicators}, ${here.now}::timestamptz
    from councils.vision_texts where city = ${here.city} and vision_id = ${visionId}::uuid
    returning id`)
}

type TextDates = {
  readonly submittedOn: LocalDate | null
  readonly returnedOn: LocalDate | null
  readonly returnedName: string
  readonly returnedWhy: string
  readonly publishedOn: LocalDate
  readonly publishedName: string
}

/** What happened to a writing; its words are never among it. */
export async function writeText(
  here: Here,
  textId: string,
  change: Partial<TextDates>,
): Promise<void> {
  await here.db.run(sql`update councils.vision_texts set ${setOf(change)}
    where city = ${here.city} and id = ${textId}::uuid`)
}
