import { people, type Town } from '#platform/samples'
import { concludeDiscussion } from '../discussions/actions/conclude-discussion.ts'
import { keepPresences, voteOnSelection } from '../panel-minutes/actions/keep-minutes.ts'
import { writeReason } from '../selection-reasons/actions/write-reason.ts'
import { publishResult } from '../selection-results/actions/publish-result.ts'
import { decideSelection } from '../selections/actions/decide-selection.ts'
import { roundVersion } from '../worked-rounds/tables.ts'
import {
  beginOwnDraft,
  bringPaper,
  fillDraft,
  passFormalCheck,
  type SampleApplication,
  sendDraft,
} from './applications.ts'
import { callOf, fairScheme } from './calls.ts'
import { leadCases } from './first-cases.ts'
import { assignRound, closeRound, registeredMembers, scoreAsMember } from './review-rounds.ts'

const { officer, head, business, proxy } = people

/** What A to F of the worked example (fair-selection.md §7) bring; the paper at the desk, but C and F (見本). */
const papers = [
  [
    'A',
    '株式会社未来めがね工舎',
    '前川 大樹',
    '薄型チタン枠の初出展',
    '薄い枠の組み方を実演する。',
  ],
  [
    'B',
    '株式会社サバエ・レーザー',
    '野路 光',
    'レーザー刻印の受注会',
    '枠への刻印を会場で試してもらう。',
  ],
  [
    'C',
    '酒井漆器店',
    '酒井 春雄',
    '蒔絵のテンプルの初出展',
    '蒔絵を入れたテンプルを、小売店の買い手に見せる。',
  ],
  [
    'D',
    '株式会社レンズ工房三六',
    '三六 修',
    '調光レンズの見本展示',
    '色の変わるレンズを枠に入れて見せる。',
  ],
  [
    'E',
    '有限会社うるし久右衛門',
    '久右 衛',
    '漆塗りの眼鏡入れ',
    '眼鏡入れを、枠の隣に並べて売る。',
  ],
  ['F', '有限会社つつじ眼鏡', '月岡 由美', '子ども用の枠の紹介', '子ども用の枠を紹介する。'],
] as const

const endsOn: Readonly<Record<string, string>> = { A: '2026-10-31', B: '2026-11-30' }

const saying = ([letter, , representative, title, plan]: (typeof papers)[number]) =>
  ({
    ...{
      representative,
      title,
      plan: `${plan}会期の三か月前までに商談の相手を決め、会場では自ら値を付けて売る。加工は市内の外注先に頼み、帰った後に組合の会合で結果を報告する（見本）。`,
      fairName: 'パリの眼鏡見本市',
    },
    ...{ startsOn: '2026-08-20', endsOn: endsOn[letter] ?? '2026-12-20' },
    lines: [
      ['C1', '小間料', '480000', ''],
      ['C2', '小間の装飾', '300000', ''],
      ['C3', '往復の輸送', '150000', ''],
      ['C4', '旅費（二人分）', '120000', ''],
    ],
  }) satisfies SampleApplication

/** The first call of the year, run whole: sealed, scored, selected, published, and three cases of it led on (見本). */
export async function fillFirstRound(town: Town): Promise<void> {
  const scheme = await fairScheme(town)
  const members = await registeredMembers(town)
  const callId = await callOf(town, scheme, {
    ...{ opensOn: '2026-07-01', closesOn: '2026-07-17' },
    sealedAt: '2026-06-29T09:00:00+09:00',
  })
  const ids = await receive(town, callId)
  await review(town, callId, ids)
  await select(town, callId, ids, members)
  await leadCases(town, ids)
}

async function receive(town: Town, callId: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [at, paper] of papers.entries()) {
    const [letter, name] = paper
    town.at(`2026-07-${10 + at}T11:20:0${at}+09:00`)
    const who = { C: proxy, F: business }[String(letter)]
    if (who === undefined) ids.set(letter, await bringPaper(town, callId, name, saying(paper)))
    else {
      const applicationId = await beginOwnDraft(town, who, callId)
      await fillDraft(town, who, applicationId, saying(paper))
      await sendDraft(town, who, applicationId)
      ids.set(letter, applicationId)
    }
  }
  town.at('2026-07-20T10:00:00+09:00')
  for (const applicationId of ids.values()) await passFormalCheck(town, applicationId)
  return ids
}

async function review(town: Town, callId: string, ids: ReadonlyMap<string, string>): Promise<void> {
  town.at('2026-07-21T09:30:00+09:00')
  await assignRound(town, callId, { declareBy: '2026-07-24', scoreBy: '2026-08-03' })
  for (const at of [0, 1, 2, 3]) {
    town.at(`2026-07-${27 + at}T20:15:00+09:00`)
    await scoreAsMember(town, at, callId, ids)
  }
  town.at('2026-08-04T09:00:00+09:00')
  await closeRound(town, callId)
}

/** 合議 on C and D, the vote, the reason for F, the decision and what is published. */
async function select(
  town: Town,
  callId: string,
  ids: ReadonlyMap<string, string>,
  members: readonly string[],
): Promise<void> {
  const version = () => roundVersion(town, callId)
  town.at('2026-08-05T14:00:00+09:00')
  await town.do(officer, keepPresences, {
    ...{ callId, heldOn: '2026-08-05', place: '市役所 401会議室（見本）' },
    present: members.slice(0, 4),
  })
  for (const [letter, conclusion] of [
    [
      'C',
      '最も高い点を付けた委員が理由を読み上げ、ほかの委員が書類と照らした。順位のとおりとする。',
    ],
    [
      'D',
      '最も低い点を付けた委員が理由を読み上げた。3位との差は僅かだが、順位を動かす理由はない。',
    ],
  ] as const)
    await town.do(officer, concludeDiscussion, {
      ...{ callId, applicationId: ids.get(letter), conclusion, version: 0 },
    })
  town.at('2026-08-05T16:10:00+09:00')
  await town.do(officer, voteOnSelection, { callId, isConsensus: 'on', version: await version() })
  town.at('2026-08-06T15:00:00+09:00')
  await town.do(officer, writeReason, {
    ...{ callId, applicationId: ids.get('F'), version: 0 },
    forApplicant:
      '平均が最低点に届きませんでした。特に市場性で、買い手の声と値の付け方が書かれていませんでした。',
    firstImprovement: '商談したい相手と、これまでの問合せの数を書く。',
    secondImprovement: '会期までの準備を、日程と担当に分けて書く。',
    ...{ whomToAsk: '産業振興課の窓口（見本）', internalNote: '' },
  })
  town.at('2026-08-07T10:30:00+09:00')
  await town.do(head, decideSelection, { callId, departReason: '', version: await version() })
  town.at('2026-08-10T09:00:00+09:00')
  await town.do(officer, publishResult, { callId, version: await version() })
}
