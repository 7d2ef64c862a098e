import type { Role } from '../person.ts'

export type SamplePerson = {
  readonly city: number
  readonly login: string
  readonly name: string
  readonly title: string
  readonly section: string
  readonly roles: readonly Role[]
}

export const sabae = 182079
export const tsubame = 152137

/** The cities of the demonstration. Real names of cities, invented people. */
export const sampleCities = [
  { code: sabae, name: '鯖江市', kana: 'さばえし', prefecture: '福井県' },
  { code: tsubame, name: '燕市', kana: 'つばめし', prefecture: '新潟県' },
] as const

const inSabae = (
  login: string,
  name: string,
  title: string,
  section: string,
  ...roles: Role[]
): SamplePerson => ({ city: sabae, login, name, title, section, roles })
const inTsubame = (
  login: string,
  name: string,
  title: string,
  section: string,
  ...roles: Role[]
): SamplePerson => ({ city: tsubame, login, name, title, section, roles })

const industry = '産業振興課'

/** One invented person per role, of reviewers a panel (見本). Keys are used by samples and tests; logins by the demonstration. */
export const people = {
  officer: inSabae('sakai', '酒井 陽子', '主査', industry, 'officer'),
  colleague: inSabae('kubota', '窪田 健', '主事', industry, 'officer'),
  chief: inSabae('yamada', '山田 修', '係長', industry, 'chief'),
  head: inSabae('takashima', '高島 恵', '課長', industry, 'head'),
  director: inSabae('nishi', '西 宏', '部長', '産業環境部', 'director'),
  finance: inSabae('hayashi', '林 直樹', '主査', '財政課', 'finance'),
  financeHead: inSabae('ota', '太田 久美', '課長', '財政課', 'financeHead'),
  executive: inSabae('mayor', '市長（見本）', '市長', '', 'executive'),
  personnel: inSabae('jinji', '森 里美', '主査', '人事課', 'personnel'),
  systems: inSabae('joho', '川端 誠', '主査', '情報政策課', 'systems'),
  data: inSabae('data', '青木 翔', '主事', '情報政策課', 'data'),
  auditor: inSabae('kansa', '小林 章', '監査委員', '監査委員事務局', 'auditor'),
  body: inSabae('body', '眼鏡産業支援センター（見本）', '', '', 'body'),
  chamber: inSabae('chamber', '商工会議所（見本）', '', '', 'chamber'),
  bank: inSabae('bank', '地方銀行（見本）', '', '', 'bank'),
  member: inSabae('member', '山本 文子', '委員', '', 'member'),
  reviewer: inSabae('reviewer', '加藤 仁', '審査員', '', 'reviewer'),
  secondReviewer: inSabae('reviewer-2', '橋本 真理', '審査員', '', 'reviewer'),
  thirdReviewer: inSabae('reviewer-3', '松原 隆', '審査員', '', 'reviewer'),
  fourthReviewer: inSabae('reviewer-4', '大西 澄子', '審査員', '', 'reviewer'),
  reserveReviewer: inSabae('reviewer-5', '小川 修一', '審査員', '', 'reviewer'),
  adviser: inSabae('adviser', '中村 健太', 'アドバイザー', '', 'adviser'),
  business: inSabae('business', '見本眼鏡製作所', '代表', '', 'business'),
  proxy: inSabae('proxy', '見本行政書士事務所', '', '', 'proxy'),
  officerElsewhere: inTsubame('tsubame-officer', '佐藤 舞', '主任', '商工振興課', 'officer'),
  headElsewhere: inTsubame('tsubame-head', '渡辺 豊', '課長', '商工振興課', 'head'),
  financeElsewhere: inTsubame('tsubame-finance', '本間 亮', '主査', '財政課', 'finance'),
} as const satisfies Record<string, SamplePerson>

/** The word of every account of the demonstration city; there it is printed at the start, nowhere else. */
export const samplePassword = 'megane-to-urushi'

/** The people of one demonstration city, in the order in which they are offered at sign-in and at the start. */
export function signInsOf(city: number): readonly SamplePerson[] {
  return Object.values<SamplePerson>(people).filter((who) => who.city === city)
}
