import { createHash } from 'node:crypto'
import { companyKey, type LocalDate, premisesKey, variantKey } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const kinds = {
  K1: '委員本人の会社・事業が申請',
  K2: '役員・従業員・顧問（3年以内）',
  K3: '親子会社・代表者が同じ',
  K4: '所在地または電話が同じ',
  K5: '三親等内の親族・同居',
  K6: '契約・謝金（3年以内）',
  K7: '仕入先・販売先・借入先・家主・競合',
  K8: '同じ委員会・団体の役員',
  K9: '計画づくりを手伝った',
  K10: '申請書に協力者・講師などとして名前がある',
  K11: '共著・共同特許・共同出展',
  K12: '5％以上の株主・寄附者',
} as const
export type Kind = keyof typeof kinds
export const kindCodes = Object.keys(kinds) as [Kind, ...Kind[]]

/** What a member may say of a firm of the mixed list: the rest is found by the machine. */
export const declarable: readonly Kind[] = ['K2', 'K3', 'K5', 'K6', 'K7', 'K8', 'K9', 'K11', 'K12']

export type Level = '全体除斥' | '個別除斥' | '要確認'

/** K7 is for the head to look at, but for a competitor; see fair-selection.md §5. */
export function levelOf(kind: Kind, isCompetitor: boolean): Level {
  if (kind === 'K1') return '全体除斥'
  if (kind === 'K7') return isCompetitor ? '個別除斥' : '要確認'
  return kind === 'K4' || kind === 'K8' || kind === 'K11' ? '要確認' : '個別除斥'
}

/** A firm, as far as anybody can be matched with it. */
export type Firm = {
  readonly corporateNumber: string | null
  readonly name: string
  readonly representative: string
  readonly groupKey: string | null
  readonly address: string
  readonly phone: string
}
export type Applicant = Firm & {
  readonly applicationId: string
  readonly businessId: string | null
}

export type Interest = {
  readonly kind: Kind
  /** A corporate number, or the name of a firm or a person. */
  readonly corporateNumber: string | null
  readonly name: string
  readonly isCompetitor: boolean
  readonly from: LocalDate | null
  /** Null while it goes on. */
  readonly to: LocalDate | null
}
export type Panelist = {
  readonly reviewerId: string
  readonly name: string
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
  readonly groupKeys: readonly string[]
  readonly interests: readonly Interest[]
}
/** What another register knows of a member and a firm: of consultations (K9), of bodies and visions (K8). */
export type KnownTie = {
  readonly reviewerId: string
  readonly businessId: string
  readonly kind: Kind
  readonly evidence: string
}

export type Found = {
  readonly reviewerId: string
  readonly applicationId: string
  readonly kind: Kind
  readonly level: Level
  readonly evidence: string
}

export const digitsOf = (phone: string) =>
  phone
    .normalize('NFKC')
    .trim()
    .replace(/^\+81\D*0?/, '0')
    .replace(/\D/g, '')

/** Firms and people are found whichever character their name is written with (髙橋, 高橋). */
const nameKey = (name: string) => variantKey(companyKey(name))

/** Ties by office or by contract count for three years; all others while they last. */
const reaches = ({ kind, to }: Interest, since: LocalDate, today: LocalDate) =>
  to === null || (kind === 'K2' || kind === 'K6' ? to >= since : to >= today)

function isSubject(interest: Interest, applicant: Applicant): boolean {
  if (interest.corporateNumber !== null && applicant.corporateNumber !== null)
    return interest.corporateNumber === applicant.corporateNumber
  const key = nameKey(interest.name)
  return (
    key !== '' && (key === nameKey(applicant.name) || key === nameKey(applicant.representative))
  )
}

/**
 * Matches the members' registered interests with the applicants: by corporate number, by name where one side
 * has no number, by group, by normalised address and phone, and by what other registers know. No kinship is inferred from
 * names. One entry a member, application and kind; K1 closes every application of the call to the member.
 * @param since three years before the closing [city]: until then offices and contracts count
 */
export function conflictsFound(
  panel: readonly Panelist[],
  applicants: readonly Applicant[],
  known: readonly KnownTie[],
  since: LocalDate,
  today: LocalDate,
): readonly Found[] {
  const found: Found[] = []
  for (const member of panel) {
    const live = member.interests.filter((interest) => reaches(interest, since, today))
    const own = live.filter(({ kind }) => kind === 'K1')
    const applies = applicants.find((applicant) => own.some((one) => isSubject(one, applicant)))
    if (applies)
      for (const { applicationId } of applicants)
        found.push({
          reviewerId: member.reviewerId,
          applicationId,
          kind: 'K1',
          level: '全体除斥',
          evidence: '委員本人の会社・事業が申請している',
        })
    for (const applicant of applicants) found.push(...withApplicant(member, live, applicant, known))
  }
  return found
}

function withApplicant(
  member: Panelist,
  live: readonly Interest[],
  applicant: Applicant,
  known: readonly KnownTie[],
): readonly Found[] {
  const byKind = new Map<Kind, Found>()
  const add = (kind: Kind, level: Level, evidence: string) => {
    const before = byKind.get(kind)
    if (!before || (before.level === '要確認' && level !== '要確認'))
      byKind.set(kind, {
        reviewerId: member.reviewerId,
        applicationId: applicant.applicationId,
        kind,
        level,
        evidence,
      })
  }
  for (const interest of live) {
    if (interest.kind !== 'K1' && isSubject(interest, applicant))
      add(
        interest.kind,
        levelOf(interest.kind, interest.isCompetitor),
        `登録された利害関係（${kinds[interest.kind]}）`,
      )
  }
  if (applicant.groupKey !== null && member.groupKeys.includes(applicant.groupKey))
    add('K3', '個別除斥', '企業グループが同じ')
  const place = premisesKey(applicant.address)
  if (place !== '' && member.addresses.some((one) => premisesKey(one) === place))
    add('K4', '要確認', '所在地が同じ')
  const phone = digitsOf(applicant.phone)
  if (phone.length >= 9 && member.phones.some((one) => digitsOf(one) === phone))
    add('K4', '要確認', '電話番号が同じ')
  for (const { reviewerId, businessId, kind, evidence } of known)
    if (reviewerId === member.reviewerId && businessId === applicant.businessId)
      add(kind, levelOf(kind, false), evidence)
  return [...byKind.values()]
}

/** K10: named in the text of the application, found when the stage opens. */
export function namedIn(
  panel: readonly { readonly reviewerId: string; readonly name: string }[],
  text: string,
): readonly string[] {
  const plain = variantKey(text).replace(/\s/g, '')
  return panel.flatMap(({ reviewerId, name }) => {
    const whole = variantKey(name).replace(/\s/g, '')
    return whole.length >= 3 && plain.includes(whole) ? [reviewerId] : []
  })
}

const keyOf = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('|')).digest('hex')

/** Each key is made once: a register of fifty thousand is put in order in one request. */
const inOrderOf = (values: readonly string[], key: (one: string) => string): readonly string[] =>
  values
    .map((value) => ({ value, by: key(value) }))
    .toSorted((one, other) => (one.by < other.by ? -1 : 1))
    .map(({ value }) => value)

/** Lines of the mixed list for one applicant: itself and at least four firms that did not apply. */
export const othersPerApplicant = 4

/**
 * The firms among which the applicants hide: the same for all members, because two lists with different
 * others would betray by what they share. Drawn by the seed among the eligible firms of the register; so is
 * how many there are beyond four each, for from lists that are always five times as long anybody counts the
 * applications, and so those that a conflict closes to them.
 * @returns null where the register has too few
 */
export function othersOf(
  eligible: readonly string[],
  applicants: number,
  seed: string,
): readonly string[] | null {
  const least = applicants * othersPerApplicant
  if (eligible.length < least) return null
  const share = (Number.parseInt(keyOf(seed, 'length').slice(0, 12), 16) + 1) / 2 ** 48
  const wanted = least + Math.floor(-Math.log(share) * (applicants + 10))
  return inOrderOf(eligible, (one) => keyOf(seed, one)).slice(0, wanted)
}

/** The order of a member's list: by the seed, and another one for each member. */
export function orderFor(
  lines: readonly string[],
  seed: string,
  reviewerId: string,
): readonly string[] {
  return inOrderOf(lines, (one) => keyOf(seed, reviewerId, one))
}

export type Decided = '除斥' | '従事可' | null

/** Whether a found conflict closes an application: 要確認 does so from the deadline on, undecided. */
export function closes(level: Level, decided: Decided, isDeadlineOver: boolean): boolean {
  if (decided !== null) return decided === '除斥'
  return level !== '要確認' || isDeadlineOver
}

export function onlyWhatIsOpenIsDecided(level: Level): Ruling {
  return (
    level === '要確認' ||
    broken('この利害関係は基準により除斥です。課長の判断によるものではありません。')
  )
}

export function everyDoubtIsDecided(open: number): Ruling {
  return open === 0 || broken(`要確認の利害関係が${open}件残っています。課長が判断してください。`)
}
