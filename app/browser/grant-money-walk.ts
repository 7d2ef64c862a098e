import { expect } from 'vitest'
import {
  decide,
  explain,
  file,
  inspect,
  invoiceAndPay,
  phoneOf,
  reportResult,
} from './grant-money-steps.ts'
import { follow, type GrantWalk, idOf, sendAt } from './grant-steps.ts'
import { here } from './walk-steps.ts'

const grantCase = (address: string) => `/grants/cases/${idOf(address)}`

/** 交付申請, 交付決定 and 着手. */
export async function award(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-06-18T10:00:00')
  const address = grantCase(walk.draft)
  const own = await phoneOf(walk.people, 'business')
  await own.goto('/own-grants')
  await follow(own, '秋の見本市への出展')
  await follow(own, '交付の手続に進む')
  expect(here(own)).toBe(address)
  await file(walk.people, 'business', address, [
    '/award-request',
    { amountYen: '500001' },
    '500,000円',
  ])
  for (const [who, one] of [
    ['business', address],
    ['proxy', grantCase(walk.other)],
  ] as const)
    await file(walk.people, who, one, ['/award-request', { amountYen: '500000' }, '受け付けました'])
  expect(await walk.people.status('proxy', address)).toBe(404)
  expect(await walk.people.read('finance', address)).toContain('500,000')
  await walk.people.on('2027-06-25T10:00:00')
  const reason = '要綱第2条の要件を満たし、予算の範囲内であるため。'
  const decided = /500,000円の交付を決定/
  await decide(walk.people, address, ['/award-draft', { reason }], ['/award', decided])
  // The other has one quote for what needs two: nothing is decided before that is explained.
  const recalled = grantCase(walk.other)
  const held = /「見積の数」の確認が済んでいないため/
  await decide(walk.people, recalled, ['/award-draft', { reason }], ['/award', held])
  await explain(walk.people, 'proxy', recalled)
  await sendAt(await walk.people.as('head'), recalled, '/award', {}, decided)
  await sendAt(
    await walk.people.as('officer'),
    address,
    '/service',
    { servedOn: '2027-06-25' },
    '到達した',
  )
  await walk.people.on('2027-07-01T10:00:00')
  await file(walk.people, 'business', address, [
    '/start',
    { orderedOn: '2027-06-24' },
    '交付決定日より前です',
  ])
  for (const [who, one] of [
    ['business', address],
    ['proxy', grantCase(walk.other)],
  ] as const)
    await file(walk.people, who, one, [
      '/start',
      { orderedOn: '2027-07-01' },
      '着手の届出を受け付け',
    ])
}

/** 概算払 and 変更. */
export async function payInAdvance(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-08-02T10:00:00')
  const address = grantCase(walk.draft)
  const reason = '小間料を開催の前に払うため。'
  const much = { amountYen: '400001', reason }
  await sendAt(await walk.people.as('officer'), address, '/advance-draft', much, '8/10')
  for (const one of [address, grantCase(walk.other)])
    await decide(
      walk.people,
      one,
      ['/advance-draft', { amountYen: '300000', reason }],
      ['/advance', '概算払300,000円を決定しました'],
    )
  const days = { invoicedOn: '2027-08-02', paidOn: '2027-08-03', amountYen: '300000' }
  await invoiceAndPay(walk.people, 'business', address, { ...days, holder: '有限会社つつじ眼鏡' })
  await invoiceAndPay(walk.people, 'proxy', grantCase(walk.other), {
    ...days,
    holder: '酒井漆器店',
  })
  await walk.people.on('2027-09-10T10:00:00')
  const change = {
    ...{ kind: '内容の変更', endsOn: '2027-11-30', reason: '輸送の便を変えたため。' },
    costs: '小間料：550,000\n装飾：300,000\n輸送：90,000\n旅費：70,000',
  }
  const more = { ...change, amountYen: '505000' }
  await file(walk.people, 'business', address, ['/change', more, '上限500,000円'])
  const same = { ...change, amountYen: '500000' }
  await file(walk.people, 'business', address, ['/change', same, '申請を受け付けました'])
  await decide(
    walk.people,
    address,
    ['/change-draft', { outcome: '承認', reason: '計画の目的が変わらないため。' }],
    ['/change-approval', '内容の変更を承認しました'],
  )
}

/** 実績, 検査, 額の確定, 請求 and 支払. */
export async function settle(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-11-12T10:00:00')
  const address = grantCase(walk.draft)
  await reportResult(walk.people, address)
  await walk.people.on('2027-11-26T10:00:00')
  await inspect(walk.people, address)
  await walk.people.on('2027-12-03T10:00:00')
  await decide(
    walk.people,
    address,
    ['/settlement-draft', { reason: '検査の結果、条件に合うと認めたため。' }],
    ['/settlement', '475,000円に確定しました'],
  )
  await walk.people.on('2027-12-10T10:00:00')
  const last = { holder: '有限会社つつじ眼鏡', invoicedOn: '2027-12-10', paidOn: '2027-12-21' }
  await invoiceAndPay(walk.people, 'business', address, { ...last, amountYen: '175000' })
  expect(await walk.people.read('business', address)).toContain('475,000')
}

/** 取消し and 返還 with its 加算金. */
export async function recall(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-10-25T10:00:00')
  const address = grantCase(walk.other)
  const reason = '出展を取りやめたことが、主催者の名簿で分かったため。'
  await decide(
    walk.people,
    address,
    [
      '/cancellation-draft',
      {
        ...{ cancelledYen: '500000', ground: '事業の不実施', ruleRef: '要綱第12条', reason },
        hearing: '契約のため不要',
      },
    ],
    ['/cancellation', '500,000円を取り消しました'],
  )
  await decide(
    walk.people,
    address,
    ['/return-draft', { days: '60', reason: '交付決定を取り消したため。' }],
    ['/return-order', '300,000円の返還を求めました'],
  )
  await walk.people.on('2027-11-10T10:00:00')
  expect(await (await walk.people.as('officer')).goto(address).then((one) => one?.status())).toBe(
    200,
  )
  expect(
    await (await walk.people.as('officer')).locator('main form[action$="/repayment"]').count(),
  ).toBe(0)
  const paid = { paidOn: '2027-11-10', amountYen: '300000', voucherNo: '収入 7' }
  await sendAt(await walk.people.as('finance'), address, '/repayment', paid, '納付を記録しました')
  expect(await walk.people.read('proxy', address)).toContain('9,000')
}

/** 仕入控除税額, 事業化状況 and 完結. */
export async function closeTheCase(walk: GrantWalk): Promise<void> {
  const address = grantCase(walk.draft)
  await walk.people.on('2028-10-23T10:00:00')
  const year = {
    outcome: '成約した三件の納品を終え、次の注文を受けた。',
    deals: '3',
    dealsYen: '2300000',
  }
  await file(walk.people, 'business', address, ['/follow-up', year, '報告を受け付けました'])
  await walk.people.on('2029-03-30T10:00:00')
  const tax = { status: '課税売上割合95％以上', registeredYen: '770000' }
  await file(walk.people, 'business', address, ['/tax-report', tax, '返還額は35,000円です'])
  const paid = { paidOn: '2029-03-30', amountYen: '35000', voucherNo: '収入 9' }
  await sendAt(await walk.people.as('finance'), address, '/repayment', paid, '納付を記録しました')
  const officer = await walk.people.as('officer')
  await officer.goto(address)
  expect(await officer.locator('main form[action$="/completion"]').count()).toBe(0)
  for (const later of [2029, 2030, 2031, 2032]) {
    await walk.people.on(`${later}-10-23T10:00:00`)
    await file(walk.people, 'business', address, ['/follow-up', year, '報告を受け付けました'])
  }
  await sendAt(await walk.people.as('officer'), address, '/completion', {}, '案件を完結としました')
  const ledger = await walk.people.read('auditor', '/grants/ledger?year=2027')
  for (const told of ['475,000', '35,000', '300,000']) expect(ledger).toContain(told)
  expect(await walk.people.status('auditor', '/grants/payments')).toBe(403)
  expect(await walk.people.status('auditor', '/grants/desk')).toBe(403)
  expect(await walk.people.status('reviewer', address)).toBe(403)
}
