import { expect, test } from 'vitest'
import { pngOf } from '#platform/typesetting'
import { openHouse, people } from '#test'
import * as awardsAt from '../../awards/addresses.ts'
import { caseDesk } from '../../case-desks/tables.ts'
import { draftedCase, lastingAccounts } from '../../case-examples/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { photoTakenAt } from '../../examples/rules.ts'
import * as expensesAt from '../../expenses/addresses.ts'
import * as inspectionsAt from '../../inspections/addresses.ts'
import * as flagsAt from '../../irregularities/addresses.ts'
import { result } from '../../results/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as settlementsAt from '../../settlements/addresses.ts'
import { start } from '../../starts/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
const { value, on, posted, refused } = caseDesk(house)
const business = () => house.as(people.business)
const chief = () => house.as(people.chief)

async function started(number: number): Promise<{ applicationId: string }> {
  on('2026-06-26')
  const { applicationId, decisionId } = await draftedCase(house.value, number, 500_000)
  await posted(
    await house.as(people.head).post(awardsAt.awarding({ decisionId }), {
      ...{ _version: '1', _form: 'decide' },
    }),
  )
  on('2026-07-01')
  await posted(await business().post(start({ applicationId }), { orderedOn: '2026-07-01' }))
  return { applicationId }
}

/** A drawn invoice; the number shifts one small stroke of it. */
const scanned = async (number: number) => {
  const bars = Array.from(
    { length: 9 },
    (_, at) =>
      `<rect x="${20 + (at % 3) * 60}" y="${20 + at * 22}" width="${90 - at * 7}" height="9"/>`,
  ).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240"><rect width="240" height="240" fill="#fff"/>${bars}<rect x="${180 + number}" y="210" width="4" height="3"/></svg>`
  return new File([Uint8Array.from(await pngOf(svg))], `請求書${number}.png`)
}
const bought = {
  ...{ categoryCode: 'C1', item: '小間', supplierName: '見本展示', amountYen: '400000' },
  ...{ orderedOn: '2026-07-01', invoicedOn: '2026-10-30', paidOn: '2026-11-05', paidBy: '振込' },
}
const flagIdOf = (check: string, applicationId: string) =>
  value('select id from grants.flags where application_id = $1 and "check" = $2', [
    applicationId,
    check,
  ])

const first = await started(971)
const second = await started(972)
await house.value(
  `insert into grants.related_parties (city, application_id, place, name, relation)
   values (182079, $1, 1, '見本商事株式会社', '役員が同じ') returning place`,
  [second.applicationId],
)

test('nobody, another business, and a file that is no picture', async () => {
  const photo = (file: File) => ({ caption: '小間の様子', file })
  const jpeg = () =>
    new File([Uint8Array.from(photoTakenAt('2026:10:22 10:00:00', 'big'))], 'a.jpg')
  expect((await house.asNobody().get(at.photos(second))).headers.get('location')).toContain(
    'sign-in',
  )
  expect((await house.as(people.proxy).get(at.photos(second))).status).toBe(404)
  expect((await house.as(people.finance).post(at.photos(second), photo(jpeg()))).status).toBe(403)
  const text = new File(['写真'], 'a.jpg')
  expect((await business().post(at.photos(second), photo(text))).status).toBe(422)
  await refused(await business().post(at.photos(second), { file: jpeg() }), '写真の説明', 422)
})

test('D7: the day of the camera is kept; a photograph from outside of the period is asked about', async () => {
  on('2026-11-13')
  for (const [caption, when] of [
    ['会期の小間', '2026:10:22 10:11:12'],
    ['去年の小間', '2025:10:22 10:11:12'],
  ] as const)
    await posted(
      await business().post(at.photos(second), {
        caption,
        file: new File([Uint8Array.from(photoTakenAt(when, 'little'))], 'a.jpg'),
      }),
    )
  const page = await (await business().get(at.photos(second))).text()
  expect(page).toContain('令和8年10月22日')
})

test('D2 by the picture, D5 by what was declared, D7: the applicant reads the questions only', async () => {
  for (const [own, number, supplierName] of [
    [first, 1, '見本展示'],
    [second, 3, '（株）見本商事'],
  ] as const) {
    await posted(
      await business().post(expensesAt.expenses(own), {
        ...bought,
        ...{ supplierName, invoiceNo: String(number), file: await scanned(number) },
      }),
    )
    await posted(
      await business().post(result(own), {
        ...{ completedOn: '2026-10-23', outcome: '三日間で二十社と商談した。' },
      }),
    )
  }
  expect(
    await value(
      `select string_agg("check", '、' order by "check") from grants.flags where application_id = $1`,
      [second.applicationId],
    ),
  ).toBe('D2、D5、D7')
  const outside = await (await business().get(grantCase(second))).text()
  expect(outside).toContain('画像とよく似た画像があります')
  expect(outside).toContain('「去年の小間」は令7.10.22に撮られています')
  expect(outside).not.toMatch(/26-971|64ビット|申告した関係者/)
  const inside = await (await chief().get(grantCase(second))).text()
  expect(inside).toContain('26-971の請求書')
  expect(inside).toContain('（額の確定を止めています）')
})

test('D5 and D7 hold the settlement until they are decided; of a related party the cost price counts', async () => {
  await posted(await chief().post(inspectionsAt.beginning(second), { way: '書面' }))
  await posted(await chief().post(inspectionsAt.passing(second), { findings: '書類を確かめた。' }))
  const reason = '検査に合格したため。'
  const draft = () =>
    house.as(people.officer).post(settlementsAt.settlementDraft(second), { reason })
  await refused(await draft(), '「関係者との取引」の確認が済んでいない')
  const d5 = { ...second, flagId: await flagIdOf('D5', second.applicationId) }
  const judge = { outcome: '認めない', reason: '役員が同じ会社との取引である', _version: '1' }
  await refused(
    await chief().post(flagsAt.settlement(d5), { ...judge, costPriceYen: '400001' }),
    '400,000円）まで',
  )
  await posted(await chief().post(flagsAt.settlement(d5), { ...judge, costPriceYen: '300000' }))
  await refused(await draft(), '「発注・支払の時期」の確認が済んでいない')
  const d7 = { ...second, flagId: await flagIdOf('D7', second.applicationId) }
  await posted(
    await chief().post(flagsAt.settlement(d7), {
      ...judge,
      outcome: '認める',
      reason: '見本の写真である',
    }),
  )
  await posted(await draft())
  // 300,000 of 400,000 count: 1/2 is 150,000.
  expect(
    await value(
      `select amount_yen from grants.decisions where application_id = $1 and kind = '額の確定'`,
      [second.applicationId],
    ),
  ).toBe('150000')
})
