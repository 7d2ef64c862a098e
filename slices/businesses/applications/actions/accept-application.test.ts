import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { business, confirmation } from '../../addresses.ts'
import { ownRecords } from '../../own-records/addresses.ts'
import { part } from '../../publications/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const city = people.officer.city
const { townPid } = part.of(city)
const nobody = house.asNobody()
const typed = {
  kind: '個人事業主',
  name: '見本みがき工房',
  kana: 'みほんみがきこうぼう',
  address: '福井県鯖江市河和田町99-1',
  phone: '0778-00-8001',
  mail: 'migaki@example.jp',
  contactName: '見本 太郎',
  makes: '眼鏡枠のバフ研磨。チタンもできます。',
  hasRead: 'on',
}
const applied = async (form: Readonly<Record<string, string>>, who = nobody) => {
  const answer = await who.post(at.application({ townPid }), form)
  return { answer, path: answer.headers.get('location') ?? '' }
}
const last = async () =>
  String(
    await house.value(
      'select id from businesses.applications order by applied_at desc, label desc limit 1',
    ),
  )
const stateOf = (name: string) =>
  house.value('select state from businesses.businesses where name = $1', [name])

test('nobody applies in no city; partners and staff do not apply; who sees what came', async () => {
  const nowhere = await nobody.get(at.application({ townPid: 'x' }))
  expect(nowhere.status).toBe(404)
  for (const who of [people.bank, people.officer, people.member])
    expect((await house.as(who).get(at.application({ townPid }))).status).toBe(403)
  for (const who of [people.bank, people.business, people.finance, people.systems])
    expect((await house.as(who).get(at.applications())).status).toBe(403)
  const signIn = await nobody.get(at.applications())
  expect(signIn.headers.get('location')).toMatch(/^\/sign-in/)
})

test('rule broken: the form comes back as typed, and tells nothing of the register', async () => {
  const { answer } = await applied({ ...typed, mail: '', makes: '研磨', hasRead: '', phone: '12' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  for (const sentence of ['メールアドレスを入れてください', '5字以上', '利用の目的を読んで'])
    expect(page).toContain(sentence)
  expect(page).toContain('見本みがき工房')
  const number = await applied({ ...typed, makes: '番号は123456789018です。' })
  expect([number.answer.status, await number.answer.text()]).toEqual([
    422,
    expect.stringContaining('個人番号らしい数字'),
  ])
  const digit = await applied({ ...typed, corporateNumber: '5000020182079' })
  expect(await digit.answer.text()).toContain('1桁目は4のはずです')
  expect(await house.audited()).toEqual([])
})

test('done: it stands as 申出 with a receipt that shows little; an officer sees whether it is another and confirms it', async () => {
  const { answer, path } = await applied({ ...typed, state: '登録', city: '152137' })
  expect(answer.status).toBe(303)
  expect(path).toMatch(/^\/directory\/receipts\/182079-/)
  expect(await stateOf(typed.name)).toBe('申出')
  const paper = await (await nobody.get(path)).text()
  expect(paper).toContain('受付第R8-0001号')
  for (const kept of [typed.phone, typed.mail, typed.contactName, typed.address])
    expect(paper).not.toContain(kept)
  expect((await nobody.get(`${path}/pdf`)).headers.get('content-type')).toBe('application/pdf')
  const other = await nobody.get(
    at.receipt({ receiptPid: `${city}-00000000-0000-4000-8000-000000000000` }),
  )
  expect(other.status).toBe(404)

  const applicationId = await last()
  const officer = house.as(people.officer)
  const page = await (await officer.get(at.applicationSeen({ applicationId }))).text()
  expect(page).toContain('よく似た登録はありません')
  const accept = at.acceptance({ applicationId })
  expect((await house.as(people.head).post(accept, { source: '電話' })).status).toBe(403)
  expect(
    (await house.as(people.officerElsewhere).post(accept, { source: '電話', hasSeenAlike: 'on' }))
      .status,
  ).toBe(404)
  const unseen = await officer.post(accept, { source: '電話' })
  expect([unseen.status, await unseen.text()]).toEqual([
    422,
    expect.stringContaining('よく似た事業者がないか'),
  ])
  expect((await officer.post(accept, { source: '電話', hasSeenAlike: 'on' })).status).toBe(303)
  expect(await stateOf(typed.name)).toBe('登録')
  expect((await officer.post(accept, { source: '電話', hasSeenAlike: 'on' })).status).toBe(409)
  expect(await (await nobody.get(path)).text()).toContain('登録')
})

test('like another: it is asked, confirmed as another, or refused with a reason that stays', async () => {
  const twin = {
    ...typed,
    name: 'ヤマギシ眼鏡工房',
    phone: '0778-00-1001',
    kana: 'やまぎしめがねこうぼう',
    mail: 'y@example.jp',
  }
  await applied({ ...twin, name: '山岸眼鏡工房' })
  const applicationId = await last()
  const officer = house.as(people.officer)
  const page = await (await officer.get(at.applicationSeen({ applicationId }))).text()
  expect(page).toContain('有限会社山岸眼鏡工房')
  const same = await officer.post(at.acceptance({ applicationId }), {
    source: '電話',
    hasSeenAlike: 'on',
  })
  expect([same.status, await same.text()]).toEqual([
    409,
    expect.stringContaining('よく似た事業者が登録されています'),
  ])
  const silent = await officer.post(at.refusal({ applicationId }), { reason: '' })
  expect(silent.status).toBe(422)
  const refused = await officer.post(at.refusal({ applicationId }), {
    reason: 'すでに登録があります。',
  })
  expect(refused.status).toBe(303)
  expect(await stateOf('山岸眼鏡工房')).toBe('見送り')
  expect(
    await house.value('select reason from businesses.applications where id = $1', [applicationId]),
  ).toBe('すでに登録があります。')
})

test('a business that signed in is linked to what was confirmed; from one address not too many wait', async () => {
  const business = house.as(people.business)
  const second = {
    ...typed,
    name: '見本第二工房',
    kana: 'みほんだいにこうぼう',
    phone: '0778-00-8002',
    address: '福井県鯖江市吉江町77',
    mail: 'two@example.jp',
  }
  expect((await applied(second, business)).answer.status).toBe(303)
  const applicationId = await last()
  const officer = house.as(people.officer)
  await officer.post(at.acceptance({ applicationId }), { source: '訪問', hasSeenAlike: 'on' })
  const list = await (await business.get(ownRecords())).text()
  expect(list).toContain('見本第二工房')
  const id = String(
    await house.value('select id from businesses.businesses where name = $1', ['見本第二工房']),
  )
  expect(await (await officer.get(recordOf(id))).text()).toContain('登録の申出を受け入れた')
  for (const n of [1, 2, 3])
    expect(
      (await applied({ ...typed, name: `見本工房その${n}`, mail: 'many@example.jp' })).answer
        .status,
    ).toBe(303)
  const fourth = await applied({ ...typed, name: '見本工房その4', mail: 'MANY@example.jp' })
  expect([fourth.answer.status, await fourth.answer.text()]).toEqual([
    409,
    expect.stringContaining('確かめを待っています'),
  ])
})

test('confirmed on the record itself: the application is accepted with it, and one left open can be closed either way', async () => {
  const third = {
    ...typed,
    name: '見本第三工房',
    kana: 'みほんだいさんこうぼう',
    mail: 'three@example.jp',
  }
  expect(
    (await applied({ ...third, phone: '0778-00-8003', address: '福井県鯖江市吉江町78' })).answer
      .status,
  ).toBe(303)
  const applicationId = await last()
  const businessId = String(
    await house.value('select id from businesses.businesses where name = $1', [third.name]),
  )
  const officer = house.as(people.officer)
  const version = String(
    await house.value('select version from businesses.businesses where id = $1', [businessId]),
  )
  const confirmed = await officer.post(confirmation({ businessId }), {
    version,
    source: '訪問',
    seen: 'on',
  })
  expect([confirmed.status, await stateOf(third.name)]).toEqual([303, '登録'])
  const answer = () =>
    house.value('select is_accepted from businesses.applications where id = $1', [applicationId])
  expect(await answer()).toBe(true)
  expect(await (await officer.get(recordOf(businessId))).text()).toContain('登録を確かめ')
  const reopen = () =>
    house.value('update businesses.applications set is_accepted = null where id = $1', [
      applicationId,
    ])
  await reopen()
  const accepted = { source: '訪問', hasSeenAlike: 'on' }
  expect((await officer.post(at.acceptance({ applicationId }), accepted)).status).toBe(303)
  expect([await answer(), await stateOf(third.name)]).toEqual([true, '登録'])
  await reopen()
  const reason = 'すでに登録があります。'
  expect((await officer.post(at.refusal({ applicationId }), { reason })).status).toBe(303)
  expect(await stateOf(third.name)).toBe('登録')
  expect(await answer()).toBe(false)
})

const recordOf = (businessId: string) => business({ businessId })

test('what waits stands on the list; what was decided is asked for by name, and the choice stands', async () => {
  const listed = async (state: string) =>
    (await house.as(people.officer).get(withQuery(at.applications(), { state }))).text()
  const [waiting, refused, all] = await Promise.all(['', '見送り', 'すべて'].map(listed))
  const isDecided = 'tag ok" data-i="✓">登録<'
  expect(waiting).not.toContain(isDecided)
  expect(refused).not.toContain(isDecided)
  expect(all).toContain(isDecided)
  expect(all).toContain('<option value="すべて" selected="">')
})
