import type { LocalDate } from '#packages/japan'
import { type Here, insist } from '#platform'
import { businessRegistered } from '../../actions/register-business.ts'
import { findAlike, keepAlike } from '../../duplicates/actions/find-alike.ts'
import { type Business, businessSeenBy, keepBusiness } from '../../tables.ts'
import { aNewOneCanBeReached, type Begun, begunFrom, itCanFollow } from '../rules.ts'

/** Who follows a business: one of the register that was chosen, or one that is entered now. */
export async function followerOf(
  here: Here,
  before: Business,
  typed: Begun & { readonly chosenId: string | null },
  act: { readonly on: LocalDate; readonly source: string; readonly field: string },
): Promise<{ readonly id: string; readonly name: string }> {
  const { chosenId, ...begun } = typed
  if (chosenId !== null) {
    const follower = await businessSeenBy(here, chosenId)
    insist(itCanFollow(before, follower))
    return follower
  }
  insist(aNewOneCanBeReached(begun, act.field))
  const record = begunFrom(before, begun, act.on, act.source)
  const alike = (await findAlike(here, record, before.id)).filter(
    ({ corporateNumber }) => corporateNumber === null,
  )
  const id = await keepBusiness(here, { ...record, isSample: before.isSample }, '登録')
  await keepAlike(here, { ...record, id }, alike, false)
  await here.announce(businessRegistered, { businessId: id })
  return { id, name: begun.name }
}
