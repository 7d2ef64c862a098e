import { within } from '#platform'
import { people, type Town } from '#platform/samples'
import { paperDocument, words } from '#platform/typesetting'
import { recordArrival, recordLeaving } from '../attendances/actions/record-arrival.ts'
import { recordReply } from '../attendances/actions/record-reply.ts'
import { prepareFees } from '../fees/actions/prepare-fees.ts'
import { setItems } from '../items/actions/set-items.ts'
import { itemsOf } from '../items/tables.ts'
import { plainPaper } from '../letters/rules.ts'
import { announceMeeting, conveneMeeting } from '../meetings/actions/convene-meeting.ts'
import { draftMeeting } from '../meetings/actions/draft-meeting.ts'
import { closeMeeting, openMeeting } from '../meetings/actions/open-meeting.ts'
import { meetingSeenBy } from '../meetings/tables.ts'
import { checkMinutes, fixMinutes, publishMinutes } from '../minutes/actions/check-minutes.ts'
import { checkOwnUtterances } from '../own-meetings/actions/reply-to-call.ts'
import { addPaper, sendMeetingPapers } from '../papers/actions/add-paper.ts'
import { doStep } from '../steps/actions/do-step.ts'
import { recordUtterance } from '../utterances/actions/record-utterance.ts'
import { excludeMember } from '../votes/actions/exclude-member.ts'
import { recordConsensus, recordVote } from '../votes/actions/record-vote.ts'
import { noteHomework, sendHomework } from './homework.ts'
import type { Council } from './year.ts'

const { officer, chief } = people

type Plan = {
  readonly number: number
  readonly heldOn: string
  readonly draftedOn: string
  readonly convenedOn: string
  readonly theme: string
  readonly items: readonly Readonly<Record<string, string>>[]
}

/** Drafted, given its items, convened and announced, each on its day. */
export async function convene(town: Town, { bodyId }: Council, plan: Plan): Promise<string> {
  town.at(`${plan.draftedOn}T10:00:00+09:00`)
  const { about: meetingId } = await town.do(officer, draftMeeting, {
    ...{ bodyId, title: `第${plan.number}回 鯖江市産業振興会議`, theme: plan.theme },
    ...{ heldOn: plan.heldOn, startsAt: '14:00', endsAt: '15:30', form: '併用' },
    ...{ place: '市役所4階 多目的ホール', audienceSeats: '10', staff: '酒井（主査）' },
    ...{ onlineAddress: 'https://example.jp/room', isSample: 'on' },
  })
  await town.do(officer, setItems, { meetingId, rows: plan.items })
  town.at(`${plan.convenedOn}T10:00:00+09:00`)
  await town.do(officer, conveneMeeting, { meetingId, version: '2' })
  await town.do(officer, announceMeeting, { meetingId, version: '3' })
  return meetingId
}

export async function itemIdsOf(town: Town, meetingId: string): Promise<readonly string[]> {
  const person = await town.person(officer)
  const items = await within(
    town,
    { city: person.city, mode: 'read', person: async () => person },
    async (here) => itemsOf(here, (await meetingSeenBy(here, meetingId)).id),
  )
  return items.map(({ id }) => id)
}

type Said = readonly [item: number, who: string, kind: string, text: string]

async function say(town: Town, council: Council, meetingId: string, said: readonly Said[]) {
  const items = await itemIdsOf(town, meetingId)
  for (const [item, who, kind, text] of said) {
    const memberId = council.members.get(who) ?? ''
    const isStaff = memberId === ''
    await town.do(officer, recordUtterance, {
      ...{ meetingId, itemId: items[item - 1], kind, text, memberId },
      speaker: isStaff ? '事務局' : who === '竹内 誠' ? '会長' : '委員',
      ...(isStaff ? { speakerName: who, speakerPost: '産業振興課' } : {}),
    })
  }
}

async function arrive(
  town: Town,
  { members }: Council,
  meetingId: string,
  absent: readonly string[],
) {
  for (const [name, memberId] of members) {
    if (absent.includes(name)) continue
    const way = name === '林 美和' ? 'オンライン' : '会場'
    const time = name === '佐々木 純' ? '14:20' : '14:00'
    await town.do(officer, recordArrival, { meetingId, memberId, way, time })
  }
}

export async function fillMeetings(town: Town, council: Council): Promise<void> {
  await fillFirst(town, council)
  await fillSecond(town, council)
  const third = await convene(town, council, {
    ...{ number: 3, heldOn: '2026-11-26', draftedOn: '2026-10-01', convenedOn: '2026-11-12' },
    theme: '令和9年度当初予算の要求（ろう付けの担い手を増やす取組）',
    items: [
      { title: '前回意見の対応状況', kind: '報告', minutes: '10' },
      { title: 'ろう付けの担い手', kind: '協議', minutes: '40' },
      { title: '令和9年度 施策の方向', kind: '協議', minutes: '35' },
      { title: 'その他', kind: 'その他', minutes: '5' },
    ],
  })
  for (const [day, number, note] of [
    ['2026-10-01', 1, '予算要求の締切（11月末）から逆算した。'],
    ['2026-10-09', 2, 'オンラインは林委員のために必ず用意する。'],
    ['2026-10-27', 3, ''],
  ] as const) {
    town.at(`${day}T16:00:00+09:00`)
    await town.do(officer, doStep, { meetingId: third, number, note })
  }
  await addPapers(town, third)
  town.at('2026-11-16T11:00:00+09:00')
  for (const [name, reply] of [
    ['竹内 誠', '出席'],
    ['前田 勉', '出席'],
    ['西川 浩', '欠席'],
    ['田中 健', '出席'],
    ['小林 由紀', '出席'],
    ['林 美和', 'オンラインで出席'],
  ] as const)
    await town.do(officer, recordReply, {
      meetingId: third,
      memberId: council.members.get(name),
      reply,
    })
}

/** Two papers as Word files, sent on the last good day; the second was put right afterwards. */
async function addPapers(town: Town, meetingId: string): Promise<void> {
  town.at('2026-11-18T10:00:00+09:00')
  const items = await itemIdsOf(town, meetingId)
  const paper = (label: string, title: string, item: number, audience: string) =>
    town.do(officer, addPaper, {
      ...{ meetingId, itemId: items[item - 1], label, title, audience },
      file: wordFile(label, title),
    })
  await paper('資料1', '前回意見の対応状況', 1, '公開')
  await paper('資料2', 'ろう付けの担い手の見通し', 2, '公開')
  await paper('資料3', '令和9年度 施策の方向（案）', 3, '回収資料')
  await town.do(officer, sendMeetingPapers, { meetingId })
}

function wordFile(label: string, title: string): File {
  const content = plainPaper({
    ...{ paper: 'sample', title, top: [label], right: ['見本'], rests: '見本' },
    parts: [{ title: '', note: '', columns: [180], head: [], body: [[words(title)]] }],
  })
  return new File([Uint8Array.from(paperDocument(content, { draft: true }))], `${label}.docx`)
}

async function fillFirst(town: Town, council: Council): Promise<void> {
  const meetingId = await convene(town, council, {
    ...{ number: 1, heldOn: '2026-07-15', draftedOn: '2026-05-18', convenedOn: '2026-07-06' },
    theme: '令和8年度の進め方と、9月補正の要求',
    items: [
      { title: '産地の見通し（工程別）', kind: '報告', minutes: '30' },
      { title: '共同の受注と若手の場', kind: '協議', minutes: '40' },
      {
        ...{ title: '個別の事業者の相談', kind: '協議', minutes: '20', isClosed: 'on' },
        closedReason: '法人等の事業活動に関する情報',
      },
    ],
  })
  town.at('2026-07-15T14:00:00+09:00')
  await arrive(town, council, meetingId, ['中村 和子'])
  await town.do(officer, openMeeting, { meetingId, time: '14:00', version: '4' })
  await say(town, council, meetingId, [
    [1, '竹内 誠', '進行', 'それでは議題1について、事務局から説明をお願いします。'],
    [1, '酒井 陽子', '説明', '工程ごとの担い手と、継ぐ人の有無を資料1にまとめました。'],
    [1, '西川 浩', '質問', '年齢が分からない方は、どう数えていますか。'],
    [1, '酒井 陽子', '回答', '分からない方は1割で、見通しには入れず、その数を書いています。'],
    [
      2,
      '山本 文子',
      '意見',
      '見本市に一者で出るのは限界があります。通訳を共同で手配できないでしょうか。',
    ],
    [
      2,
      '加藤 恵',
      '意見',
      '若手が集まる場がありません。空き工場を一つ、開けておくだけでもよいと思います。',
    ],
    [2, '前田 勉', '要望', 'ろう付けの研修を、数軒が共同で開けるようにしてほしい。'],
    [2, '小林 由紀', '意見', '子どもが工場を見る日を、年に何度か作ってほしい。'],
    [3, '田中 健', '意見', '資金繰りに悩む取引先があり、会議所でも支えを考えています。'],
  ])
  const [, second] = await itemIdsOf(town, meetingId)
  await town.do(officer, recordConsensus, {
    ...{ itemId: second, motion: '共同の受注と若手の場を、秋までに具体化する', time: '15:10' },
    outcome: '全会一致了承',
  })
  await town.do(officer, closeMeeting, {
    meetingId,
    time: '15:28',
    audienceCount: '4',
    version: '5',
  })
  town.at('2026-07-16T09:30:00+09:00')
  await town.do(officer, prepareFees, { meetingId })
  town.at('2026-07-22T09:30:00+09:00')
  await town.do(officer, checkMinutes, { meetingId, version: '6' })
  town.at('2026-07-24T20:10:00+09:00')
  await town.do(people.member, checkOwnUtterances, { meetingId })
  town.at('2026-08-04T09:00:00+09:00')
  await town.do(chief, fixMinutes, { meetingId, version: '7' })
  town.at('2026-08-10T09:00:00+09:00')
  await town.do(chief, publishMinutes, { meetingId, version: '8' })
  for (const number of [13, 14, 15, 16]) await town.do(officer, doStep, { meetingId, number })
}

async function fillSecond(town: Town, council: Council): Promise<void> {
  const meetingId = await convene(town, council, {
    ...{ number: 2, heldOn: '2026-09-29', draftedOn: '2026-07-31', convenedOn: '2026-09-17' },
    theme: '次期産業振興計画の骨子',
    items: [
      { title: '前回意見の対応状況', kind: '報告', minutes: '15' },
      { title: '計画の骨子', kind: '表決', minutes: '50' },
    ],
  })
  town.at('2026-09-29T14:00:00+09:00')
  await arrive(town, council, meetingId, ['小林 由紀'])
  await town.do(chief, openMeeting, { meetingId, time: '14:02', version: '4' })
  await say(town, council, meetingId, [
    [1, '酒井 陽子', '説明', '前回の意見4件について、担当の課の考えを表にしました。'],
    [2, '竹内 誠', '進行', '骨子について、御意見をいただきます。'],
    [2, '西川 浩', '意見', '広告費の補助より、商談の後の追跡に手をかけるべきです。'],
    [2, '山本 文子', '意見', '技を渡す側にも、教える日の手当が要ると思います。'],
    [2, '林 美和', '意見', '設備の更新とあわせれば、研修の間の運転資金を出せる可能性があります。'],
  ])
  const [, outline] = await itemIdsOf(town, meetingId)
  await town.do(officer, excludeMember, {
    ...{ itemId: outline, memberId: council.members.get('佐々木 純'), ground: '所属団体' },
    detail: '骨子に、所属する会社が受託した調査が載っているため',
  })
  await town.do(officer, recordVote, {
    ...{ itemId: outline, motion: '骨子を原案のとおり決する', time: '15:12' },
    ...{ votesFor: '6', against: '1', abstained: '0' },
  })
  await town.do(officer, recordLeaving, {
    ...{ meetingId, memberId: council.members.get('加藤 恵'), time: '15:15', why: '早退' },
  })
  await noteHomework(town, meetingId, council.members.get('山本 文子'))
  await town.do(chief, closeMeeting, { meetingId, time: '15:30', audienceCount: '2', version: '5' })
  await sendHomework(town, meetingId)
  town.at('2026-11-24T08:45:00+09:00')
  await town.do(officer, checkMinutes, { meetingId, version: '6' })
}
