import { isUuid, type Visit } from '#platform'
import { Notice } from '#ui'
import type { business } from '../../addresses.ts'
import { ShowPage } from '../../pages/show-page.tsx'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { merge } from '../addresses.ts'
import { survivorOf } from '../tables.ts'
import { leadOnToTheKept } from './leading-on.tsx'

/**
 * The card of a business; the address of a merged record leads to the one it was merged into, for ever.
 * @throws {Elsewhere} it was merged
 */
export async function CardPage(visit: Visit<typeof business>) {
  const { here, params, query } = visit
  const own = await businessSeenBy(here, params.businessId)
  if (own.state === '統合済') await leadOnToTheKept(here, own.id)
  return ShowPage({ ...visit, arrival: await arrivalFrom(visit, query.from ?? '') })
}

/** From which record somebody has been led here; nothing unless it was merged into this one. */
async function arrivalFrom({ here, params }: Visit<typeof business>, from: string) {
  const survivor = isUuid(from) ? await survivorOf(here, from) : null
  if (survivor?.id !== params.businessId) return null
  const { name } = await businessSeenBy(here, from)
  return (
    <Notice kind="info">
      「{name}」の登録は、この登録に統合されています。古い宛先から移ってきました。
      {may.seePeople(here.person) && (
        <a href={merge({ mergeId: survivor.mergeId })}>統合の記録を見る</a>
      )}
    </Notice>
  )
}
