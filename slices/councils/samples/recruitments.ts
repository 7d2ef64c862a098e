import { pidOf } from '#platform'
import { people, type Town } from '#platform/samples'
import { establishBody } from '../bodies/actions/establish-body.ts'
import { prepareBody } from '../bodies/actions/prepare-body.ts'
import { setSeats } from '../category-seats/actions/set-seats.ts'
import { checkApplication } from '../recruitment-applications/actions/check-application.ts'
import {
  enterApplication,
  sendApplication,
} from '../recruitment-applications/actions/send-application.ts'
import { beginJudging, seatPanelist } from '../recruitment-panels/actions/begin-judging.ts'
import { decideRecruitment } from '../recruitment-results/actions/decide-recruitment.ts'
import { handInScores, scoreEssay } from '../recruitment-scores/actions/score-essay.ts'
import { openRecruitment, planRecruitment } from '../recruitments/actions/plan-recruitment.ts'
import { rule } from './year.ts'

const { officer, colleague, chief, head, member } = people

export const promised = {
  who: '市内に住むか、働くか、学ぶか、事業を営む方',
  theme: '産地の次の十年',
  criteria: '産地への関心：40\n自分の経験：30\n提案の具体性：30',
  panel: '窪田 健\n山田 修\n山本 文子（外部）',
  leastAge: '18',
  passPoints: '60',
  tieFirst: '少ない性を先に',
  tieSeed: '締切日の翌日の市の最高気温',
}

const begins = [
  '祖父の工房で育ち、休みの日は磨きの音の中で宿題をした。',
  '県外から嫁いで八年、漆の椀で毎日の汁物を食べている。',
  '卸の仕事を三十年続け、いまは週に二日、学校で話をしている。',
]
const thoughts = [
  '産地の十年を考えるとき、作る人だけでなく、使う人、運ぶ人、直す人の声も要ると思う。',
  '町を歩くと、看板を下ろした工房が目に付く。道具は残っているのに、継ぐ人を探す手立てが家ごとにばらばらで、話がまとまる前に片付けられてしまう。',
  'まず、仕事場を見られる日を増やしたい。子どもが職人の手元を見て、大人が値段の訳を知れば、買い方も働き方も少し変わる。',
  '次に、空いた仕事場と道具の一覧を作り、始めたい人が一度で相談できる窓口を置きたい。貸す側の不安を減らす約束のひな形もあるとよい。',
  '三つ目に、直しの受付を町の中に一つ置きたい。長く使うほど味が出る品なのに、どこへ持って行けばよいかを知らない人が多い。',
  '大きな建物や催しより、毎月続くことのほうが効くと感じている。会議では、暮らしの側から見た小さな不便を持ち寄り、試して、うまくいかなければ直す話をしたい。',
  '十年後に、この町で働きたいという若い人が、家族に止められずに来られる産地であってほしい。',
].join('')
/** Invented essays (見本) of the length that is asked for. */
export function essayOf(at: number): string {
  return `${begins[at % begins.length] ?? ''}${thoughts}`
}

const asked = [
  ['見本 太郎', 'みほん たろう', '昭和60年4月1日', '男', '河和田'],
  ['見本 花子', 'みほん はなこ', '平成4年8月2日', '女', '神明'],
  ['例示 一郎', 'れいじ いちろう', '昭和35年1月9日', '', ''],
] as const

/** What an applicant types (見本). */
export function applicant(at: number) {
  const [name, kana, bornOn, sex, area] = asked[at % asked.length] ?? asked[0]
  return {
    ...{ name, kana, bornOn, sex, area, tie: '市内に住んでいる', tieDetail: '' },
    postalAddress: `鯖江市見本町${at + 1}番地`,
    ...{ phone: '0778-00-0000', mail: '', essay: essayOf(at), consents: 'on', isSample: 'on' },
  }
}

/** A body of its own, for which residents are recruited. */
export async function foundBody(town: Town): Promise<string> {
  const bodyId = (
    await town.do(officer, prepareBody, {
      ...rule,
      name: '産地みらい会議（見本）',
      kana: 'さんちみらいかいぎ',
      basisTitle: '産地みらい会議条例（見本）',
      purpose: '産地の十年先の姿を、住む人と働く人が話し合う。',
      seatsMax: '8',
    })
  ).about
  await town.do(officer, setSeats, {
    bodyId,
    rows: [
      { category: '公募市民', seatsMin: '1', seatsMax: '4' },
      { category: '事業者', seatsMin: '1', seatsMax: '4' },
    ],
  })
  await town.do(head, establishBody, { bodyId, establishedOn: '2026-06-01', version: '2' })
  return bodyId
}

export async function openOne(
  town: Town,
  bodyId: string,
  more: Readonly<Record<string, string>>,
): Promise<string> {
  const made = await town.do(officer, planRecruitment, { ...promised, ...more, bodyId })
  await town.do(head, openRecruitment, { recruitmentId: made.about, version: '1' })
  return made.about
}

async function apply(town: Town, recruitmentId: string, at: number): Promise<string> {
  const recruitmentPid = pidOf(officer.city, recruitmentId)
  const sent = await town.do(officer, sendApplication, { ...applicant(at), recruitmentPid })
  await town.do(officer, checkApplication, {
    ...{ applicationId: sent.about, isEligible: 'yes', eligibleNote: '住所を確かめた（見本）' },
    ...{ hiddenWords: '', version: '1' },
  })
  return sent.about
}

/** Two applicants, the panel joined to its accounts, and the essays numbered. */
export async function recruitForJudging(
  town: Town,
  bodyId: string,
): Promise<{ recruitmentId: string; essays: readonly string[] }> {
  const recruitmentId = await openOne(town, bodyId, {
    ...{ seats: '1', opensOn: '2026-09-01', closesOn: '2026-09-30' },
  })
  town.at('2026-09-10T10:00:00+09:00')
  const sent: string[] = []
  for (const at of [0, 1]) sent.push(await apply(town, recruitmentId, at))
  town.at('2026-10-02T10:00:00+09:00')
  for (const [at, who] of [colleague, chief, member].entries()) {
    const accountId = (await town.person(who)).id
    await town.do(officer, seatPanelist, { recruitmentId, place: String(at + 1), accountId })
  }
  await town.do(officer, beginJudging, {
    ...{ recruitmentId, seedValue: '24.1', judgeBy: '2026-12-11', version: '2' },
  })
  // Numbered in the order of their keys.
  return { recruitmentId, essays: sent.toSorted() }
}

/** Marks of one of the panel on all essays, in their order. */
export async function judgeAll(
  town: Town,
  who: typeof member | typeof chief | typeof colleague,
  made: { recruitmentId: string; essays: readonly string[] },
  marks: readonly (readonly [string, string, string])[],
): Promise<void> {
  const { recruitmentId } = made
  for (const [at, applicationId] of made.essays.entries()) {
    const [mark1, mark2, mark3] = marks[at] ?? ['3', '3', '3']
    await town.do(who, scoreEssay, {
      ...{ recruitmentId, applicationId, mark1, mark2, mark3, remark: '', version: '0' },
    })
  }
  await town.do(who, handInScores, { recruitmentId, version: '1' })
}

/** A recruitment for one seat that all of the panel judged. */
export async function recruitAndJudge(town: Town, bodyId: string): Promise<string> {
  const made = await recruitForJudging(town, bodyId)
  const first = [
    ['4', '4', '3'],
    ['4', '3', '4'],
  ] as const
  const second = [
    ['5', '4', '4'],
    ['4', '4', '4'],
  ] as const
  const third = [
    ['4', '3', '4'],
    ['5', '4', '3'],
  ] as const
  await judgeAll(town, colleague, made, first)
  await judgeAll(town, chief, made, second)
  await judgeAll(town, member, made, third)
  return made.recruitmentId
}

/** Decided on 20 October 2026 for a term from 1 November 2026 to 31 October 2028. */
export async function decideOne(town: Town, recruitmentId: string): Promise<void> {
  town.at('2026-10-20T10:00:00+09:00')
  await town.do(head, decideRecruitment, {
    ...{ recruitmentId, decision: '令和8年10月19日決裁（見本）', publicNote: '' },
    ...{ reserves: '1', termFrom: '2026-11-01', termTo: '2028-10-31', version: '4' },
  })
}

/** One recruitment decided, one being judged, one open now, and one of people drawn by lot (見本). */
export async function fillRecruitments(town: Town): Promise<void> {
  town.at('2026-06-01T10:00:00+09:00')
  const bodyId = await foundBody(town)
  await decideOne(town, await recruitAndJudge(town, bodyId))
  await recruitForJudging(town, bodyId)
  town.at('2026-10-26T10:00:00+09:00')
  await openOne(town, bodyId, {
    ...{ seats: '2', opensOn: '2026-11-02', closesOn: '2026-12-18' },
  })
  const byLot = await openOne(town, bodyId, {
    ...{ way: '無作為抽出', theme: '', criteria: '', panel: '' },
    ...{ seats: '1', opensOn: '2026-10-26', closesOn: '2026-12-25' },
  })
  town.at('2026-11-20T10:00:00+09:00')
  await town.do(officer, enterApplication, {
    ...{ ...applicant(2), essay: '', recruitmentId: byLot, receivedOn: '2026-11-19' },
  })
}
