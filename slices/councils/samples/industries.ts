import { within } from '#platform'
import { people, type Town } from '#platform/samples'
import { joinMemberBusiness } from '../represented-industries/actions/join-business.ts'
import { businessesNamed } from '../represented-industries/tables.ts'
import type { Council } from './year.ts'

/** Three members belong to businesses of the register (見本), where the town has a register. */
export async function fillIndustries(town: Town, { members }: Council): Promise<void> {
  const person = await town.person(people.officer)
  for (const [name, words] of [
    ['前田 勉', 'ロー付'],
    ['西川 浩', '眼鏡'],
    ['加藤 恵', '漆'],
  ] as const) {
    const found = await within(
      town,
      { city: person.city, mode: 'read', person: async () => person },
      (here) => businessesNamed(here, words),
    )
    const business = found.find(({ state }) => state === '登録')
    if (business === undefined) continue
    await town.do(people.officer, joinMemberBusiness, {
      ...{ memberId: members.get(name), businessId: business.id },
    })
  }
}
