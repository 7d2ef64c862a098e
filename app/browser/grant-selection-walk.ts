import { expect } from 'vitest'
import { choose, fillIn, press, send } from './form-filling.ts'
import { phoneOf } from './grant-money-steps.ts'
import {
  attach,
  defineScheme,
  fitsThePhone,
  follow,
  type GrantWalk,
  idOf,
  pdfNamed,
  prepareCall,
  reviewPanel,
  sendAt,
  submit,
  writeDraft,
} from './grant-steps.ts'
import { here, text } from './walk-steps.ts'

const application = (address: string) => `/grants/applications/${idOf(address)}`

/** The assembly votes, the section defines and seals, everybody may read. */
export async function openTheCall(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-03-24T16:00:00')
  const desk = await walk.people.as('financeHead')
  await desk.goto('/rounds')
  await follow(desk, /令和9年度当初/)
  await send(desk, '/vote', { votedOn: '2027-03-24' })
  await walk.people.on('2027-04-09T10:00:00')
  expect(await walk.people.status('business', '/grants/schemes/new')).toBe(403)
  expect(await walk.people.status('finance', '/grants/schemes/new')).toBe(403)
  const officer = await walk.people.as('officer')
  walk.scheme = await defineScheme(officer)
  walk.call = await prepareCall(officer, walk.scheme)
  await officer.goto(walk.call)
  expect(await officer.locator('main form[action$="/seal"]').count()).toBe(0)
  for (const [at, name] of ['加藤', '橋本', '松原', '大西'].entries())
    await sendAt(
      officer,
      `${walk.call}/panel`,
      '/panel',
      { reviewerId: name, role: at === 0 ? '委員長' : '委員' },
      '審査員を加えました',
    )
  await sendAt(await walk.people.as('head'), walk.call, '/seal', {}, '審査基準を封印しました')
  await sendAt(officer, walk.call, '/opening', {}, '公募を公表しました')
  await follow(officer, '公開している募集要領')
  const guide = here(officer)
  expect(await text(officer)).toMatch(/([0-9a-f]{4} ){15}[0-9a-f]{4}/)
  const nobody = await (await walk.browser.newContext({ baseURL: walk.town.origin })).newPage()
  await nobody.goto(guide)
  expect(await text(nobody)).toContain('実現性')
  await nobody.context().close()
  // Before the hour nobody writes.
  const early = await phoneOf(walk.people, 'business')
  await early.goto(`/own-grants/calls/${idOf(walk.call)}/start`)
  expect(await text(early)).toContain('この公募は、まだ始まっていません。')
}

/** 相談, the draft on a phone and at the desk, and 提出 at 16:58:41. */
export async function handIn(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-04-20T10:00:00')
  const officer = await walk.people.as('officer')
  await officer.goto('/grants/consultations/new?q=つつじ眼鏡')
  await send(officer, '/consultations?q=%E3%81%A4%E3%81%A4%E3%81%98%E7%9C%BC%E9%8F%A1', {
    ...{ businessId: 'つつじ眼鏡', schemeId: '歩き通し', way: '窓口', consultedOn: '2027-04-20' },
    ...{ subject: '小間料の見積', asked: '小間料が50万円を超えるときの見積は何者いるか。' },
    answer: '独立した2者の見積が要ると伝えた。',
  })
  expect(await text(officer)).toContain('小間料の見積')
  walk.draft = await writeDraft(await phoneOf(walk.people, 'business'), walk.call, {
    representative: '月岡 由美',
    preparer: { preparedBy: '本人' },
    title: '秋の見本市への出展',
    plan: '新しい枠を並べ、値を自分で付けて売る。',
  })
  // What is being written is nobody else's.
  expect(await walk.people.status('officer', application(walk.draft))).toBe(404)
  expect(
    await walk.people.status('proxy', walk.draft.replace('/grant-drafts', '/own-grants')),
  ).toBe(404)
  const number = /番号を伝えてください：\s*(\d{8})/.exec(
    await walk.people.read('business', `${walk.draft}/applicant`),
  )?.[1]
  await sendAt(
    officer,
    '/grants/desk',
    '/continuation',
    { number: number ?? '', consent: '来庁した代表者が、続きを職員が書くことに同意。' },
    '本人の同意を得て、窓口で続きを書いています。',
  )
  await sendAt(
    officer,
    `${walk.draft}/plan`,
    '/plan',
    { plan: '新しい枠を並べ、値を自分で付けて売る。商談は会期の前に決める。' },
    '使う費用を教えてください',
  )
  walk.other = await writeDraft(await phoneOf(walk.people, 'proxy'), walk.call, {
    representative: '酒井 春雄',
    preparer: { preparedBy: '行政書士', preparerName: '見本 一郎', preparerNumber: '12345678' },
    title: '蒔絵の枠の商談',
    plan: '蒔絵の枠を、百貨店の買い付け担当に見せる。',
  })
  await attach(
    await phoneOf(walk.people, 'proxy'),
    walk.other,
    '見積書',
    pdfNamed('見積書_2者目.pdf', '2者目'),
  )
  expect(await submit(await phoneOf(walk.people, 'proxy'), walk.other)).toContain('SHA-256')
  await walk.people.on('2027-05-14T16:58:41')
  const receipt = await submit(await phoneOf(walk.people, 'business'), walk.draft)
  for (const told of ['16:58:41', '見積書.pdf', 'SHA-256']) expect(receipt).toContain(told)
  await walk.people.on('2027-05-14T17:00:01')
  const late = await phoneOf(walk.people, 'business')
  await late.goto(`/own-grants/calls/${idOf(walk.call)}/start`)
  expect(await text(late)).toContain('締め切りました')
}

/** 補正 of one paper, and 形式審査. */
export async function correctAndCheck(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-05-17T10:00:00')
  const officer = await walk.people.as('officer')
  await officer.goto('/grants/applications')
  await follow(officer, '秋の見本市への出展')
  await follow(officer, '補正を求める')
  await send(officer, '/corrections', {
    ...{
      dueOn: '2027-05-24',
      'items.quotes': '2者目の見積を書いてください。',
      'items.slot:見積書': '2者目の見積書を付けてください。',
    },
  })
  expect(await text(officer)).toContain('補正中')
  await walk.people.on('2027-05-21T15:20:00')
  const own = await phoneOf(walk.people, 'business')
  await own.goto('/own-grants')
  await follow(own, '秋の見本市への出展')
  await fitsThePhone(own)
  await follow(own, '補正する')
  await own.goto(`${walk.draft}/plan`)
  await fillIn(own, { plan: '別の計画に書き換える。' })
  await press(own, '保存して次へ進む（費用）')
  expect(await text(own)).toContain('「事業の計画」は補正の対象ではないため、変えられません')
  await own.goto(`${walk.draft}/costs`)
  await choose(own, 'quotes.1.category', '小間料')
  await fillIn(own, { 'quotes.1.supplier': '見本ブース', 'quotes.1.netYen': '520000' })
  await send(own, '/costs')
  expect(await text(own)).toContain('書類を付けてください')
  await attach(own, walk.draft, '見積書', pdfNamed('見積書_2者目.pdf', '二者目'))
  await sendAt(own, `${walk.draft}/check`, '/correction', {}, '受付票（補正）')
  await walk.people.on('2027-05-24T09:00:00')
  expect(await walk.people.status('business', `${application(walk.draft)}/formal-check`)).toBe(403)
  const desk = await walk.people.as('officer')
  const chief = await walk.people.as('chief')
  for (const one of [walk.draft, walk.other]) {
    await desk.goto(application(one))
    await follow(desk, '形式審査')
    const codes = ['form', 'eligible', 'period', 'costs', 'papers', 'others']
    await send(desk, '/formal-check', {
      ...Object.fromEntries(codes.map((code) => [`answers.${code}`, '適'])),
      ...{ isTaxClear: 'yes', isGangClear: 'yes' },
    })
    expect(await desk.locator('main form[action$="/completion"]').count()).toBe(0)
    await sendAt(chief, `${application(one)}/formal-check`, '/completion', {}, '形式適合')
  }
}

/** 利益相反 and the assignment. */
export async function excludeAndAssign(walk: GrantWalk): Promise<void> {
  const officer = await walk.people.as('officer')
  await sendAt(
    officer,
    `${walk.call}/conflicts`,
    '/matching',
    { declareBy: '2027-05-28' },
    '始めました',
  )
  for (const who of reviewPanel) {
    const member = await walk.people.as(who)
    await member.goto('/grants/reviews')
    await follow(member, /歩き通し/)
    if (who === 'fourthReviewer') {
      await member.locator('main').getByLabel('酒井漆器店').check()
      await send(member, '/marks')
      await send(member, '/kinds', { kind: '契約' })
    }
    await send(member, '/handing-in')
    expect(await text(member)).toContain('申告を提出しました')
  }
  expect(await walk.people.read('officer', `${walk.call}/conflicts`)).not.toContain('大西')
  expect(await walk.people.read('head', `${walk.call}/conflicts`)).toContain('大西')
  expect(await walk.people.status('officer', `/grants/reviews/${idOf(walk.call)}`)).toBe(403)
  const chief = await walk.people.as('chief')
  const confirm = { scoreBy: '2027-06-07' }
  await sendAt(chief, `${walk.call}/assignments`, '/confirmation', confirm, '書類を開示しました')
  const excluded = await walk.people.as('fourthReviewer')
  const bytes = async (id: string) => {
    const answer = await excluded
      .context()
      .request.get(`/grants/reviews/${idOf(walk.call)}/applications/${id}`)
    const body = (await answer.text()).replaceAll(/nonce-?[^"'\s]*|[0-9a-f-]{36}/g, '')
    return `${answer.status()} ${body}`
  }
  expect(await bytes(idOf(walk.other))).toBe(await bytes('00000000-0000-4000-8000-000000000000'))
  expect(await bytes(idOf(walk.other))).toMatch(/^404/)
}
