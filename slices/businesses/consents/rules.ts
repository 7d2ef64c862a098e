import type { LocalDate } from '#packages/japan'
import { broken, type Person, type Role, type Ruling, roles } from '#platform'

/** What may be asked for; without a row the answer is no. */
export const purposes = [
  {
    name: '台帳利用',
    means: '市の台帳に記録し、担当課の仕事に使うこと。担当課の職務の範囲では、通知で足ります。',
  },
  { name: '産地分析', means: '産地の見通しや統計に使うこと。名前の出ない数字だけを使います。' },
  { name: '紹介・引合せ', means: '仕事や後継の相手として、市や支援機関が引き合わせること。' },
  {
    name: '公開',
    means: '公開名簿に載せ、だれでも見られるようにすること。電話・財務・担い手は載せません。',
  },
  {
    name: '第三者提供',
    means: '決めた相手に、決めた範囲の情報を見せること。相手ごとに同意をとります。',
  },
] as const
export type Purpose = (typeof purposes)[number]['name']
export const purposeNames = purposes.map(({ name }) => name)

export const ways = ['署名', '口頭', '画面'] as const

/** What a provision may hold beyond name, address, trade and processes. */
export const providedGroups = ['連絡先', '財務', '担い手・後継'] as const
/** What stands in the public list beside the name: telephone, money and people never do. */
export const publicGroups = ['所在地', '業種', '工程', '屋号・英語の名称'] as const
export const groups = [...providedGroups, ...publicGroups] as const
export type Group = (typeof groups)[number]

const groupsOfPurpose: Readonly<Record<string, readonly Group[]>> = {
  第三者提供: providedGroups,
  公開: publicGroups,
}

/** The field groups that a consent of this purpose may name. */
export function groupsOf(purpose: string): readonly Group[] {
  return groupsOfPurpose[purpose] ?? []
}

/** Field groups in the order in which they are always said. */
export function inOrder(fields: readonly string[]): string[] {
  return groups.filter((group) => fields.includes(group))
}

/** Roles outside the city hall to which a record can be provided. */
export const receivingRoles = [
  'body',
  'chamber',
  'bank',
  'adviser',
] as const satisfies readonly Role[]

/** 「role:bank」, 「account:<id>」: by which recipients of a consent this person is meant. */
export function recipientsMeaning(person: Person): string[] {
  const named = receivingRoles
    .filter((role) => person.roles.includes(role))
    .map((role) => `role:${role}`)
  return named.length > 0 && person.id !== null ? [...named, `account:${person.id}`] : named
}

/** Whoever may be provided with a record; an account with two roles counts as both. */
export type Recipient = {
  readonly value: string
  readonly label: string
  readonly roles: readonly Role[]
}

export const accountRecipient = (account: {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
}): Recipient => ({
  value: `account:${account.id}`,
  label: `${account.name}（${rolesInWords(account.roles)}）`,
  roles: receivingRoles.filter((role) => account.roles.includes(role)),
})

export const roleRecipients: readonly Recipient[] = receivingRoles.map((role) => ({
  value: `role:${role}`,
  label: `${roles[role]}（すべて）`,
  roles: [role],
}))

export const isRole = (name: string): name is Role => name in roles

/** 「金融機関・アドバイザー」: all that an account is. */
export function rolesInWords(held: readonly string[]): string {
  return held
    .filter(isRole)
    .map((role) => roles[role])
    .join('・')
}

export type ConsentState = '有効' | '期限切れ' | '撤回'

export function stateOf(
  consent: { readonly withdrawnAt: string | null; readonly expiresOn: LocalDate | null },
  today: LocalDate,
): ConsentState {
  if (consent.withdrawnAt !== null) return '撤回'
  return consent.expiresOn !== null && consent.expiresOn < today ? '期限切れ' : '有効'
}

type Given = {
  readonly purpose: string
  readonly recipient: string
  readonly fields: readonly string[]
  readonly fiscalYears: readonly number[]
  readonly givenOn: LocalDate
  readonly expiresOn: LocalDate | null
}

export function theDaysAreInOrder({ givenOn, expiresOn }: Given, today: LocalDate): Ruling {
  if (givenOn > today) return broken('同意した日が、今日より後の日付です。', 'givenOn')
  return (
    expiresOn === null ||
    expiresOn >= today ||
    broken('期限は、今日より後の日付にしてください。', 'expiresOn')
  )
}

/** A provision names whom it goes to; nothing else does. */
export function theRecipientIsNamed(
  { purpose, recipient }: Given,
  known: readonly Recipient[],
): Ruling {
  if (purpose !== '第三者提供') return true
  return (
    known.some(({ value }) => value === recipient) ||
    broken('提供先を選んでください。', 'recipient')
  )
}

/** Age, succession and skills go to an adviser at most, whatever was signed. */
export function theScopeIsAllowed(given: Given, known: readonly Recipient[]): Ruling {
  const { purpose, fields, fiscalYears } = given
  const foreign = fields.find((field) => !groupsOf(purpose).some((group) => group === field))
  if (foreign) return broken(`「${foreign}」は、「${purpose}」の範囲に入れられません。`, 'fields')
  const held = known.find(({ value }) => value === given.recipient)?.roles ?? []
  if (fields.includes('担い手・後継') && !held.includes('adviser'))
    return broken('担い手・後継の情報は、アドバイザーのほかには提供できません。', 'fields')
  if (fields.includes('財務') && fiscalYears.length === 0)
    return broken('財務の情報を提供する年度を入れてください（例：令和7）。', 'fiscalYears')
  return true
}

export function itIsInForce(consent: Parameters<typeof stateOf>[0], today: LocalDate): Ruling {
  const state = stateOf(consent, today)
  return state === '有効' || broken(`この同意は、すでに「${state}」です。`)
}

/** What stands in a list instead of the name of whoever took the consent back. */
export const withoutName = '（同意撤回）'

export const noConsentSentence = '公開の同意がないため、この事業者は外部の検索に出せません。'
