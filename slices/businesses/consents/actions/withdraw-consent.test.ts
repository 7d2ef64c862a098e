import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as cardsAt from '../../cards/addresses.ts'
import { opening, people as staffPeople } from '../../people/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as sharedAt from '../../shares/addresses.ts'
import { consents as staffConsents } from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
type Who = (typeof people)[keyof typeof people]
const text = async (who: Who, path: string) => (await house.as(who).get(path)).text()

test('scenario 22: a person takes the consent back: the name leaves lists at once, the past paper keeps it and says so', async () => {
  const params = { businessId: await idOf('有限会社山岸眼鏡工房') }
  const officer = house.as(people.officer)
  await officer.post(opening(params), { reason: '12月の訪問の準備のため。' })
  const list = () => text(people.officer, staffPeople(params))
  expect(await list()).toContain('山岸 清')
  const personId = await house.value(
    "select id from businesses.people where name = '山岸 清（見本）'",
  )
  const given = {
    purpose: '台帳利用',
    personId: String(personId),
    givenName: '山岸 清',
    givenOn: '2026-11-01',
    way: '口頭',
  }
  expect((await officer.post(staffConsents(params), given)).status).toBe(303)
  expect(await list()).toContain('山岸 清')
  const consentId = String(
    await house.value('select id from businesses.consents where person_id = $1', [
      String(personId),
    ]),
  )
  await officer.post(`${staffConsents(params)}/${consentId}/withdrawal`, { reason: '本人の希望。' })
  expect(await list()).not.toContain('山岸 清')
  expect(await list()).toContain('（同意撤回）')
  const card = await text(people.officer, cardsAt.card({ ...params, level: 'staff' }))
  expect(card).not.toContain('山岸 清')
})

test('scenario 22: a card that was given stays as it was, with the withdrawal beside it in the record', async () => {
  const params = { businessId: await idOf('株式会社未来めがね工舎') }
  const officer = house.as(people.officer)
  const provisionId = String(
    await house.value('select id from businesses.provisions where business_id = $1', [
      params.businessId,
    ]),
  )
  const before = await text(people.officer, cardsAt.provision({ ...params, provisionId }))
  expect(before).toContain('0778-00')
  // Money on a card that was given is opened like money anywhere: by a purpose.
  expect(before).toContain('見る目的を残して開くと出ます')
  const { rows } = await house.engine.asOwner(
    "select id from businesses.consents where business_id = $1 and recipient = 'role:chamber'",
    [params.businessId],
  )
  await officer.post(`${staffConsents(params)}/${rows[0]?.id}/withdrawal`, {})
  expect(await text(people.officer, cardsAt.provisions(params))).toContain('同意撤回')
  expect(await text(people.officer, cardsAt.provision({ ...params, provisionId }))).toContain(
    '0778-00',
  )
  expect(await text(people.chamber, sharedAt.shared())).not.toContain('株式会社未来めがね工舎')
  const again = await officer.post(cardsAt.provisions(params), {
    recipient: 'role:chamber',
    purpose: '販路開拓の相談会に招くため。',
    conditions: '目的のほかに使わないこと。',
  })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('同意がないため、提供できません'),
  ])
  for (const who of [people.finance, people.executive])
    expect((await house.as(who).get(cardsAt.provision({ ...params, provisionId }))).status).toBe(
      403,
    )
})

test('a consent that is taken back acts at once on list, count, file, search, record and card, also on what was opened', async () => {
  const { rows } = await house.engine.asOwner(
    `select c.id, c.business_id, b.name from businesses.consents c
      join businesses.businesses b on (b.city, b.id) = (c.city, c.business_id)
      where c.purpose = '第三者提供' and c.recipient = 'role:bank' and c.withdrawn_at is null
        and b.state = '登録' order by b.name limit 1`,
    [],
  )
  const [params, name] = [{ businessId: String(rows[0]?.business_id) }, String(rows[0]?.name)]
  const bank = house.as(people.bank)
  await bank.post(sharedAt.sharedOpening(params), { reason: '設備資金の相談の準備のため。' })
  const pages = [sharedAt.sharedBusiness(params), sharedAt.sharedCard(params)]
  const lists = [
    sharedAt.shared(),
    sharedAt.sharedCsv(),
    `${sharedAt.shared()}?q=${encodeURIComponent(name)}`,
  ]
  const count = async () =>
    Number(/同意した事業者は([\d,]+)件/.exec(await text(people.bank, sharedAt.shared()))?.[1])
  const before = await count()
  for (const path of pages) expect(await text(people.bank, path), path).toContain('0778-00')
  for (const path of lists) expect(await text(people.bank, path), path).toContain(name)
  await house
    .as(people.officer)
    .post(`${staffConsents(params)}/${rows[0]?.id}/withdrawal`, { reason: '電話で聞いた。' })
  for (const path of [...pages, sharedAt.sharedCardPdf(params)])
    expect((await bank.get(path)).status, path).toBe(404)
  for (const path of lists)
    expect((await text(people.bank, path)).replaceAll(`value="${name}"`, ''), path).not.toContain(
      name,
    )
  expect(await count()).toBe(before - 1)
})
