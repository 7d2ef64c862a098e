import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { instructionOf, type Notice, noticeContent } from '../grant-papers/rules.ts'
import type { Nature } from '../schemes/rules.ts'
import { firstPassNotice, selectionNotice, type Told } from './rules.ts'

const weighed = (code: string, name: string, weight: number, minMean: number | null) => ({
  ...{ code, name, weight, minMean, scaleMax: 5 },
})
const criteria = [
  weighed('C1', '実現性', 40, 2),
  weighed('C2', '市場性', 35, 3),
  weighed('C3', '地域への波及', 25, null),
]
/** F of the worked example. */
const refused: Told = {
  ...{ decided: '不採択', schemeName: '出展支援補助金', callName: '令和8年度　第1回' },
  ...{ receiptLabel: '26-006', title: '海外見本市への出展', yen: null, askedYen: 500_000 },
  ...{ by: '決裁', failed: '平均未達', deviationReason: '', meanMin: 60, criteria },
  mean: { num: 99, den: 2 },
  sheets: ['323', '233', '222', '323'].map((points, at) => ({
    applicationId: 'F',
    reviewerId: `R${at + 1}`,
    points: [...points].map(Number),
  })),
  band: '下位半分',
  reason: {
    forApplicant: '市場性の裏付けが見積だけで、買い手の声がありませんでした。',
    improvements: ['買い手の声を集める', '翌年の計画を書く'],
    whomToAsk: '産業振興課の窓口',
  },
  ...{ explanationDays: 14, startRule: '交付決定後' },
}
const undecided = { ruleInstruction: '要確認' } as const
const disposition: Nature = { ...undecided, legalNature: '条例に基づく処分' }
const contract: Nature = { ...undecided, legalNature: '要綱に基づく贈与契約' }

const printed = (told: Told, nature: Nature = contract) => paperOf(selectionNotice(told), nature)

function paperOf(
  made: Partial<Notice> & Pick<Notice, 'kind' | 'opening' | 'facts' | 'reason'>,
  nature: Nature,
) {
  const content = noticeContent({
    ...{ label: '産振第41号', form: '', on: localDateOf('2026-12-01'), cityName: '鯖江市' },
    ...{
      addressee: ['見本眼鏡製作所　様'],
      ruleRef: '',
      steps: [],
      conditions: [],
      tables: [],
      contact: '鯖江市　産業振興課',
    },
    ...made,
    instruction: instructionOf(nature, '鯖江市'),
  })
  return [
    ...content.top,
    ...content.right,
    ...content.sheets
      .flat()
      .flatMap(({ title, body }) => [title, ...body.flat().map((cell) => cell.text)]),
  ].join('\n')
}

test('§9: which test, own mean per criterion against its maximum, two improvements, whom to consult', () => {
  const paper = printed(refused)
  for (const told of [
    '審査員の平均（49.5点）が、合格点（60点）に届きませんでした。',
    '市場性の裏付けが見積だけで',
    '直すとよい点（1）\n買い手の声を集める\n直すとよい点（2）\n翌年の計画を書く',
    '産業振興課の窓口へどうぞ。次の公募にも',
    '実現性\n2.5\n5\n40',
    '合計\n49.5\n100',
    '全体の中の位置\n下位半分',
    '14日以内に、説明を申し出る',
  ])
    expect(paper).toContain(told)
  // Nobody of the panel, and no place.
  expect(paper).not.toMatch(/R[1-4]|順位/)
  expect(printed({ ...refused, band: null })).not.toContain('全体の中の位置')
})

test('each test says what was missed, and who missed none stood outside the budget', () => {
  expect(printed({ ...refused, failed: '基準未達' })).toContain(
    '「市場性」の平均（2.3点）が最低点（3点）に届きませんでした。',
  )
  expect(printed({ ...refused, failed: '' })).toContain('順位が予算の範囲に届きませんでした')
  expect(printed({ ...refused, failed: '一次不通過' })).toContain('面接に進む順位に届きません')
  expect(printed({ ...refused, failed: '不適格' })).toContain('審査会が申出を認めました')
  expect(printed({ ...refused, deviationReason: '県の枠で出ることが決まったため' })).toContain(
    '審査会の順位と異なる決定をしました。理由：県の枠で出る',
  )
})

test('scenario 16: a refusal of a 処分 tells of 審査請求, one of a contract never does, and both say why', () => {
  for (const nature of [disposition, contract])
    expect(printed(refused, nature)).toContain('合格点（60点）に届きませんでした')
  expect(printed(refused, disposition)).toContain('審査請求')
  expect(printed(refused, contract)).not.toMatch(/審査請求|取消しの訴え|処分/)
})

test('採択 promises no money yet, and 補欠 says how it may follow', () => {
  const adopted = printed({ ...refused, decided: '採択', yen: 500_000, failed: '' })
  expect(adopted).toContain('交付を約束するものではありません')
  expect(adopted).toContain('採択額\n500,000円')
  expect(adopted).toContain('交付の決定より前に発注・契約した経費は、対象になりません。')
  expect(adopted).not.toContain('次に向けて')
  expect(printed({ ...refused, decided: '補欠', failed: '' })).toContain('補欠の順に採択へ繰り上げ')
})

test('一次結果 says whether the interview follows and when the reason comes, and lets nobody work out a score', () => {
  const own = { schemeName: '出展支援補助金', callName: '令和8年度　第1回', receiptLabel: '26-006' }
  const first = (isPassed: boolean) =>
    paperOf(firstPassNotice({ ...own, title: '海外見本市への出展', isPassed }), disposition)
  const [passed, stayed] = [first(true), first(false)]
  expect(passed).toContain('書類の審査の結果\n通過（面接の審査に進みます）')
  expect(passed).toContain('面接の日時と場所を、改めてお知らせします。')
  expect(stayed).toContain('面接の審査に進みません')
  expect(stayed).toContain('審査項目ごとの平均と理由は、その決定の通知に記載します。')
  // No points, no place, no count: and, deciding nothing yet, no remedy.
  for (const paper of [passed, stayed])
    expect(paper).not.toMatch(/点|順位|位|件|者中|R[1-9]|審査請求/)
  // Two notices differ in what is told and in nothing else.
  const lines = (paper: string) => paper.split('\n')
  expect(lines(passed).filter((line) => !lines(stayed).includes(line))).toHaveLength(2)
})
