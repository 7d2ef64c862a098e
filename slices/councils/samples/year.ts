import { people, type Town } from '#platform/samples'
import { chooseChairWay } from '../bodies/actions/choose-chair-way.ts'
import { establishBody } from '../bodies/actions/establish-body.ts'
import { prepareBody } from '../bodies/actions/prepare-body.ts'
import { setSeats } from '../category-seats/actions/set-seats.ts'
import { acceptSeat } from '../members/actions/accept-seat.ts'
import { appointMember } from '../members/actions/appoint-member.ts'
import { issueRoster } from '../members/actions/issue-roster.ts'
import { joinMemberAccount, nameOffice } from '../members/actions/name-office.ts'
import { nominateMember } from '../members/actions/nominate-member.ts'
import { fillDates } from './dates.ts'
import { fillIndustries } from './industries.ts'
import { fillMeetings } from './meetings.ts'

const { officer, head } = people

/** The body's own rule, as its ordinance says it. Invented (見本). */
export const rule = {
  name: '鯖江市産業振興会議（見本）',
  kana: 'さばえしさんぎょうしんこうかいぎ',
  basis: '条例',
  basisTitle: '鯖江市産業振興会議条例（見本）',
  basisNumber: '令和7年条例第0号（見本）',
  basisOn: '2025-03-25',
  basisArticle: '第1条・第2条',
  purpose: '眼鏡・漆器・繊維の産地の振興について、市長の諮問に応じて調査し、審議する。',
  jurisdiction: '一　産業振興の計画に関すること。\n二　産地の担い手と技の継承に関すること。',
  seatsMax: '10',
  termMonths: '24',
  appointedBy: '市長',
  chairTitle: '会長',
  chairRule: '互選',
  hasInquiries: 'on',
  hasVotes: 'on',
  mayRecommend: 'on',
  quorumRule: '過半数',
  quorumOf: '現員',
  quorumArticle: '第6条第2項　会議は、委員の過半数が出席しなければ開くことができない。',
  voteBase: '出席委員',
  onlineArticle: '第6条第4項　会長が認めるときは、映像と音声によって出席することができる。',
  noticeDays: '7',
  publicityDays: '7',
  papersDays: '5',
  checkDays: '10',
  minutesDays: '30',
  nameMode: '委員A',
  closedRule: '情報公開条例第7条各号に当たる事項を審議するとき（見本）。',
  feeYen: '9800',
  feeCountsTwice: 'on',
  limitKind: '期数',
  limitTerms: '2',
  limitYears: '10',
  limitPosts: '4',
  targetPercent: '40',
  targetOpenPercent: '10',
  isSample: 'on',
}

type Asked = readonly [
  name: string,
  kana: string,
  affiliation: string,
  post: string,
  category: string,
  sex: string,
  age: string,
]

/** Invented people (見本), one a line. */
const asked: readonly Asked[] = [
  ['竹内 誠', 'たけうち まこと', '見本大学', '教授', '学識経験者', '男', '60代'],
  ['中村 和子', 'なかむら かずこ', '見本短期大学', '准教授', '学識経験者', '女', '50代'],
  ['田中 健', 'たなか けん', '見本商工会議所', '専務理事', '商工会議所', '男', '60代'],
  ['前田 勉', 'まえだ つとむ', '見本ろう付け工房', '代表', '協同組合・産地組合', '男', '60代'],
  ['西川 浩', 'にしかわ ひろし', '見本眼鏡卸', '社長', '協同組合・産地組合', '男', '50代'],
  ['林 美和', 'はやし みわ', '見本信用金庫', '課長', '金融機関', '女', '40代'],
  ['加藤 恵', 'かとう めぐみ', '見本漆器', '代表', '事業者', '女', '40代'],
  ['佐々木 純', 'ささき じゅん', '見本繊維', '専務', '事業者', '男', '30代'],
  ['小林 由紀', 'こばやし ゆき', '', '', '公募市民', '女', '30代'],
  ['山本 文子', 'やまもと ふみこ', '', '', '公募市民', '回答しない', '50代'],
]

const rows = [
  ['学識経験者', '2', '2'],
  ['商工会議所', '1', '1'],
  ['協同組合・産地組合', '1', '2'],
  ['金融機関', '1', '1'],
  ['事業者', '1', '2'],
  ['公募市民', '1', '2'],
].map(([category, seatsMin, seatsMax]) => ({ category, seatsMin, seatsMax }))

export type Council = { readonly bodyId: string; readonly members: ReadonlyMap<string, string> }

/** The body with ten members appointed for two years; the last of them signs in. */
export async function foundCouncil(town: Town): Promise<Council> {
  town.at('2026-04-01T10:00:00+09:00')
  const bodyId = (await town.do(officer, prepareBody, rule)).about
  await town.do(officer, setSeats, { bodyId, rows })
  await town.do(head, establishBody, { bodyId, establishedOn: '2026-04-01', version: '2' })
  await town.do(officer, chooseChairWay, {
    ...{ bodyId, way: 'B', version: '3' },
    article:
      '第6条第3項　会議の議事は、出席した委員の過半数で決し、可否同数のときは、議長の決するところによる（見本）。',
  })
  const members = new Map<string, string>()
  for (const one of asked) members.set(one[0], await seat(town, bodyId, one))
  const chair = members.get('竹内 誠')
  await town.do(officer, nameOffice, { memberId: chair, office: '会長', version: '3' })
  const accountId = (await town.person(people.member)).id
  await town.do(officer, joinMemberAccount, { memberId: members.get('山本 文子'), accountId })
  await town.do(officer, issueRoster, { bodyId })
  return { bodyId, members }
}

async function seat(town: Town, bodyId: string, one: Asked): Promise<string> {
  const [name, kana, affiliation, post, category, sex, ageBand] = one
  const byOffice = category === '商工会議所'
  const { about: memberId } = await town.do(officer, nominateMember, {
    ...{ bodyId, name, kana, affiliation, post, category, isSample: 'on' },
    capacity: byOffice ? '職指定' : '個人',
    office: byOffice ? `${affiliation}${post}` : '',
    recruitedBefore: category === '公募市民' ? '令和8年2月の公募（見本）' : '',
    ...{ termFrom: '2026-04-01', termTo: '2028-03-31' },
  })
  await town.do(officer, acceptSeat, {
    ...{ memberId, acceptedOn: '2026-03-20', acceptedHow: '承諾書', version: '1', sex, ageBand },
    ...{ publishesName: 'on', publishesPost: 'on' },
  })
  await town.do(head, appointMember, {
    ...{
      memberId,
      appointedOn: '2026-04-01',
      decision: '令和8年3月25日決裁（見本）',
      version: '2',
    },
  })
  return memberId
}

/** The council's year: two meetings held, with minutes, and the third convened. */
export async function fillYear(town: Town): Promise<void> {
  const council = await foundCouncil(town)
  await fillMeetings(town, council)
  await fillDates(town, council)
  await fillIndustries(town, council)
}
