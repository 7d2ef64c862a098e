import { broken, type Ruling } from '#platform'

export const organisationKinds = [
  '組合',
  '商工団体',
  '支援機関・公設試',
  '学校・養成所',
  '保存会・研究会',
  'その他',
] as const

export const organisationLabels: Readonly<Record<string, string>> = {
  kind: '種類',
  name: '名称',
  kana: 'よみ',
  part: '産地での役割',
  sinceYear: '設立の年',
  members: '会員数',
  membersOn: '会員数の時点',
  endedYear: '解散の年',
  source: '出典',
}

export function theOrganisationIsNew(isTaken: boolean): Ruling {
  return !isTaken || broken('同じ名称の団体が、この産地に登録されています。', 'name')
}
