import { people, type SamplePerson, type Town } from '#platform/samples'
import { approveAnswer } from '../answers/actions/approve-answer.ts'
import { draftAnswer } from '../answers/actions/draft-answer.ts'
import { askProposer } from '../proposals/actions/ask-proposer.ts'
import { assignProposal } from '../proposals/actions/assign-proposal.ts'
import { considerProposal } from '../proposals/actions/consider-proposal.ts'
import { recordOutcome } from '../proposals/actions/record-outcome.ts'
import { sendProposal } from '../proposals/actions/send-proposal.ts'
import { part } from '../proposals/addresses.ts'

const { officer, chief, head, adviser, business } = people

const common = {
  ...part.of(officer.city),
  evidence: '',
  costGuess: '',
  showsName: '',
  hasRead: 'on',
  isSample: 'on',
}

/** What was sent, by whom and when; all of it invented (見本). */
const sent = [
  {
    at: '2025-09-05T11:00:00+09:00',
    by: adviser,
    form: {
      title: '商談の通訳を共同で手配する',
      problem: '海外の見本市のたびに、各社が別々に通訳を探し、業界の言葉が通じない。',
      idea: '眼鏡の言葉がわかる通訳の名簿を作り、組合と市で共同で手配する。',
      asked: '名簿づくりと、初年度の費用の半分',
      evidence: '出展した7社に聞いたところ、5社が通訳に困っていた（見本）。',
      costGuess: '年80万円ほど',
      proposerKind: 'アドバイザー・専門家',
      proposerName: '中村 健太',
      organisation: '',
      mail: 'nakamura@example.jp',
      phone: '',
      publicity: 'published',
      showsName: 'on',
    },
  },
  {
    at: '2026-10-02T09:30:00+09:00',
    by: business,
    form: {
      title: '磨きの道具を貸し出す棚をつくる',
      problem: '独立したばかりの職人は、バフ盤や集じん機をそろえられない。',
      idea: '廃業した工房の道具を市が預かり、月ごとに貸し出す。',
      asked: '保管場所と、貸し出しの決まりづくり',
      proposerKind: '事業者',
      proposerName: '見本眼鏡製作所',
      organisation: '見本眼鏡製作所',
      mail: 'tools@example.jp',
      phone: '',
      publicity: 'published',
    },
  },
  {
    at: '2026-11-09T15:10:00+09:00',
    by: null,
    form: {
      title: '高校生が工房を回る日をつくる',
      problem: '地元の高校生が、産地にどんな仕事があるかを知らない。',
      idea: '5月と10月に、班で3軒ずつ工房を回る日を学校と決める。',
      asked: '学校との話合いと、送り迎えのバス',
      proposerKind: '市民',
      proposerName: '見本 太郎',
      organisation: '',
      mail: '',
      phone: '0778-00-0000',
      publicity: 'withheld',
    },
  },
] as const

async function send(town: Town, at: string, by: SamplePerson | null, form: object) {
  town.at(at)
  const typed = { ...common, ...form }
  const { about } = await town.do(by ?? 'system', sendProposal, typed)
  return about
}

/** An accepted proposal of last year that was carried out, one that is asked about, and a new one. */
export async function fillProposals(town: Town): Promise<void> {
  const owner = await town.person(officer)
  const ids: string[] = []
  for (const { at, by, form } of sent) ids.push(await send(town, at, by, form))
  const [done = '', asked = ''] = ids

  town.at('2025-09-08T10:00:00+09:00')
  const { params } = await town.do(chief, assignProposal, { proposalId: done, ownerId: owner.id })
  await town.do(officer, considerProposal, { proposalId: done })
  town.at('2025-09-26T16:00:00+09:00')
  await answered(town, params?.answerId ?? '', {
    answerClass: '採用',
    reason:
      '出展した7社のうち5社が同じことに困っており、共同の手配で一社あたりの費用が下がるため（見本）',
    what: '業界の言葉がわかる通訳の名簿を組合と作り、見本市で共同で手配する',
    owner: '商工振興係',
    dueOn: '2026-03-31',
  })
  town.at('2026-03-25T11:00:00+09:00')
  await town.do(officer, recordOutcome, {
    proposalId: done,
    step: '実施済',
    note: '名簿に12人を載せ、2月の見本市で6社が使った（見本）。',
  })

  town.at('2026-10-05T09:00:00+09:00')
  await town.do(chief, assignProposal, { proposalId: asked, ownerId: owner.id })
  await town.do(officer, considerProposal, { proposalId: asked })
  town.at('2026-11-16T09:00:00+09:00')
  await town.do(officer, askProposer, {
    proposalId: asked,
    question: '預かれる道具は、何がいくつありそうですか。',
  })
}

async function answered(town: Town, answerId: string, text: object): Promise<void> {
  const version = 1
  const blank = { notDone: '', passage: '', coveredPid: '', decides: '', whose: '' }
  await town.do(officer, draftAnswer, { ...blank, ...text, answerId, version })
  await town.do(head, approveAnswer, { answerId, version: version + 1 })
}
