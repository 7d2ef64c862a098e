import { people, type Town } from '#platform/samples'
import { prepareBody } from '../bodies/actions/prepare-body.ts'

const { officer } = people

/** The body's own rule, as its ordinance says it. Invented (見本). */
const rule = {
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

/** Made through the actions, at the moments at which it would have been. */
export async function fillYear(town: Town): Promise<void> {
  town.at('2026-04-01T10:00:00+09:00')
  await town.do(officer, prepareBody, rule)
}
