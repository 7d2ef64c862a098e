import { people, type Town } from '#platform/samples'
import { askAdvice } from '../application-drafts/actions/ask-advice.ts'
import { addAttachment } from '../attachments/actions/add-attachment.ts'
import { callsSeenBy } from '../calls/tables.ts'
import { recordConsultation } from '../consultations/actions/record-consultation.ts'
import { answerCorrection } from '../corrections/actions/answer-correction.ts'
import { askCorrection } from '../corrections/actions/ask-correction.ts'
import { businessesCalled } from '../desk-entries/tables.ts'
import { seen } from '../examples/tables.ts'
import {
  beginOwnDraft,
  bringPaper,
  fillDraft,
  passFormalCheck,
  type SampleApplication,
  samplePdf,
  sendDraft,
} from './applications.ts'

const { officer, business, proxy } = people

/** What each applicant brings (見本): who, run by whom, title, plan, gross yen of 小間料 and 輸送. */
const papers = [
  [
    '有限会社山岸眼鏡工房',
    '山岸 清',
    '春の見本市への初出展',
    '自社の枠を、初めて自分の名前で並べる。',
    '660000',
    '88000',
  ],
  [
    '株式会社前田ロー付',
    '前田 勝',
    'ろう付けの技の実演',
    '細い枠のろう付けを実演し、欧州の工房から注文を受ける。',
    '495000',
    '66000',
  ],
  [
    'サンテ光学株式会社',
    '三田 光一',
    '偏光レンズの共同出展',
    '三者で小間を分け、偏光レンズを見せる。',
    '880000',
    '110000',
  ],
  [
    '河和田木地製作所',
    '辻 治',
    '漆器の小物の出展',
    '漆の眼鏡入れを、眼鏡の売り場に置いてもらう。',
    '330000',
    '44000',
  ],
] as const

function saying(
  representative: string,
  title: string,
  plan: string,
  boothYen: string,
  freightYen: string,
): SampleApplication {
  return {
    representative,
    title,
    plan: `${plan}（見本）`,
    fairName: 'ミラノの眼鏡見本市',
    startsOn: '2026-12-15',
    endsOn: '2027-03-10',
    lines: [
      ['C1', '小間料', boothYen, ''],
      ['C3', '往復の輸送', freightYen, ''],
    ],
  }
}

/** Applications of the call that has closed, one of them corrected, and a draft of the open one (見本). */
export async function fillApplications(town: Town): Promise<void> {
  town.at('2026-10-05T10:00:00+09:00')
  const calls = await seen(town, (here) => callsSeenBy(here))
  const [open, closed] = calls.filter(({ schemeName }) => schemeName === '海外見本市出展支援補助金')
  if (open === undefined || closed === undefined) return
  const [asked] = await seen(town, (here) => businessesCalled(here, '有限会社山岸眼鏡工房'))
  await town.do(officer, recordConsultation, {
    schemeId: closed.schemeId,
    businessId: asked?.id ?? '',
    way: '窓口',
    consultedOn: '2026-10-05',
    subject: '初めて出る見本市も対象になるか',
    asked: '海外の見本市に初めて出たい。小間料のほかに、旅費も対象になるか。',
    answer: '旅費は二人分まで対象になる。見積書を二者から取るよう伝えた。',
  })
  const received: string[] = []
  for (const [i, paper] of papers.entries()) {
    town.at(`2026-10-${20 + i}T10:15:00+09:00`)
    const [name, representative, title, plan, boothYen, freightYen] = paper
    const said = saying(representative, title, plan, boothYen, freightYen)
    received.push(await bringPaper(town, closed.id, name, said))
  }
  for (const [who, representative, title, plan] of [
    [proxy, '酒井 春雄', '蒔絵の枠の商談', '蒔絵の枠を、百貨店の買い付け担当に見せる。'],
    [business, '月岡 由美', '春の見本市への出展', '新しい枠を並べ、値を自分で付けて売る。'],
  ] as const) {
    town.at(who === business ? '2026-10-30T16:58:41+09:00' : '2026-10-28T20:30:05+09:00')
    const applicationId = await beginOwnDraft(town, who, closed.id)
    await fillDraft(
      town,
      who,
      applicationId,
      saying(representative, title, plan, '1100000', '90000'),
    )
    await sendDraft(town, who, applicationId)
    received.push(applicationId)
  }
  await correctLast(town, received.at(-1) ?? '')
  town.at('2026-11-13T11:00:00+09:00')
  for (const applicationId of received) await passFormalCheck(town, applicationId)
  await beginNext(town, open.id)
}

/** The second quote is missing: asked for, and brought within four days. */
async function correctLast(town: Town, applicationId: string): Promise<void> {
  town.at('2026-11-02T10:00:00+09:00')
  await town.do(officer, askCorrection, {
    applicationId,
    dueOn: '2026-11-13',
    items: { 'slot:見積書': '2者目の見積書がありません。付けてください。' },
  })
  town.at('2026-11-06T15:20:00+09:00')
  await town.do(business, addAttachment, {
    applicationId,
    slot: '見積書',
    supersedesId: '',
    file: samplePdf('見積書_2者目.pdf', '2者目'),
  })
  await town.do(business, answerCorrection, { applicationId, note: '' })
}

/** A draft of the open call, whose owner asks the hall before going on. */
async function beginNext(town: Town, callId: string): Promise<void> {
  town.at('2026-11-21T20:10:00+09:00')
  const applicationId = await beginOwnDraft(town, proxy, callId)
  await town.do(proxy, askAdvice, {
    applicationId,
    asked: '前の回で申し込んだ見本市と、別の見本市であれば申し込めますか。',
  })
}
