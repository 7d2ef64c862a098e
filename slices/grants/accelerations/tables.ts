import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { setting } from '#platform/settings'
import type { AccelerationGround } from './rules.ts'

/** 履行延期の特約: by how many unpaid parts the rest falls due. */
export const missedParts = setting(
  'grants.acceleration-missed-parts',
  z.coerce.number().int().min(1, '1回以上にしてください。').max(12, '12回までにしてください。'),
  2,
  {
    label: '履行延期の特約で、何回分の納付がないと残りの期限を繰り上げるか',
    source: '運用上の初期値（市の債権管理条例・規則で確かめてください）',
    unit: '回分',
    toBeChecked: true,
  },
)

/** From the notice to the day on which the rest falls due. */
export const accelerationDays = setting(
  'grants.acceleration-days',
  z.coerce.number().int().min(1, '1日以上にしてください。').max(60, '60日までにしてください。'),
  14,
  {
    label: '期限の繰上げの通知から、残りの全額の納期限までの日数',
    source: '運用上の初期値（市の債権管理条例・規則で確かめてください）',
    unit: '日',
    toBeChecked: true,
  },
)

/** 期限の繰上げ of the latest agreement over a return that was loaded through the person. */
export async function keepAcceleration(
  here: Here,
  made: {
    readonly returnId: string
    readonly ground: AccelerationGround
    readonly leftYen: number
    readonly dueOn: LocalDate
    readonly decisionId: string
    readonly label: string
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.accelerations (city, return_id, agreement, ground, left_yen, told_on, due_on,
      decision_id, document_label)
    values (${here.city}, ${made.returnId}::uuid,
      (select max(i.agreement) from grants.instalments i
        where i.city = ${here.city} and i.return_id = ${made.returnId}::uuid),
      ${made.ground}, ${made.leftYen}, ${here.today}, ${made.dueOn}::date, ${made.decisionId}::uuid,
      ${made.label})`)
}
