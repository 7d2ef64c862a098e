import { broken, type Ruling } from '#platform'

export const overlapAnswers = ['merge', 'divide', 'distinct', 'cooperate'] as const
export type OverlapAnswer = (typeof overlapAnswers)[number]
export const overlapAnswerLabels: Readonly<Record<OverlapAnswer, string>> = {
  merge: '統合する',
  divide: '役割を分ける',
  distinct: '別の目的である',
  cooperate: '連携する',
}

/** What of a measure is compared. */
export type Compared = {
  readonly id: string
  readonly sectionId: string
  readonly industry: string
  readonly size: string
  readonly stage: string
  readonly place: string
  readonly means: readonly string[]
  /** Who received something in the last two fiscal years; null where nobody has recorded it. */
  readonly recipients: ReadonlySet<string> | null
}

const parts = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[、,・/\s]+/)
    .filter((part) => part !== '')

/** Target tags T: industry, size and stage; the place is compared by itself. */
export function tagsOf({
  industry,
  size,
  stage,
}: Pick<Compared, 'industry' | 'size' | 'stage'>): readonly string[] {
  return [...new Set([industry, size, stage].flatMap(parts))]
}

type Words = { readonly tags: readonly string[]; readonly places: readonly string[] }
const known = new WeakMap<Compared, Words>()

/** A measure is compared with hundreds: its words are taken apart once. */
function wordsOf(measure: Compared): Words {
  const before = known.get(measure)
  if (before) return before
  const words = { tags: tagsOf(measure), places: parts(measure.place) }
  known.set(measure, words)
  return words
}

const whole = '市全域'
/** 市全域, or nothing said, meets all. */
function regionsMeet(here: readonly string[], there: readonly string[]): string | null {
  const isWhole = (places: readonly string[]) => places.length === 0 || places.includes(whole)
  if (isWhole(here) || isWhole(there)) return whole
  return here.find((place) => there.includes(place)) ?? null
}

export type Overlap = {
  /** |T1∩T2| / |T1∪T2| */
  readonly likeness: number
  readonly isStrong: boolean
  readonly sharedRecipients: number
  /** 「対象（製造業・小規模）、手段（補助）、地域（市全域）が同じ。受けた人の8者が重なる」 */
  readonly reason: string
}

const enough = { likeness: 0.5, recipients: 5, shared: 0.2 }

/**
 * Whether two measures of different sections overlap (measures-budget.md §7.1): J ≥ 0.5 over target tags, a
 * means and a region in common; strong where a fifth of the fewer recipients, of at least 5, are the same.
 * Null where they do not. The likeness orders nothing: reasons are shown, no score.
 */
export function overlap(one: Compared, other: Compared): Overlap | null {
  if (one.sectionId === other.sectionId) return null
  if (!one.means.some((each) => other.means.includes(each))) return null
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const [first, second] = [words.tags, others.tags]
  const shared = first.filter((tag) => second.includes(tag))
  const union = first.length + second.length - shared.length
  if (union === 0 || shared.length / union < enough.likeness) return null
  const region = regionsMeet(words.places, others.places)
  if (region === null) return null
  const means = one.means.filter((each) => other.means.includes(each))
  const [own, theirs] = [one.recipients, other.recipients]
  const sharedRecipients =
    own && theirs ? [...own].filter((recipient) => theirs.has(recipient)).length : 0
  const fewest = own && theirs ? Math.min(own.size, theirs.size) : 0
  const isStrong = fewest >= enough.recipients && sharedRecipients / fewest >= enough.shared
  const alike = `対象（${shared.join('・')}）、手段（${means.join('・')}）、地域（${region}）が同じ。`
  return {
    likeness: shared.length / union,
    isStrong,
    sharedRecipients,
    reason: isStrong ? `${alike}受けた人の${sharedRecipients}者が重なる` : alike,
  }
}

/** The tags of both, as one text: an answer is silent until it changes. */
export function signatureOf(one: Compared, other: Compared): string {
  return [one, other]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) =>
      [...tagsOf(each)]
        .sort()
        .concat([...each.means].sort(), each.place)
        .join(' '),
    )
    .join('／')
}

export function theSentenceIsGiven(answer: OverlapAnswer, sentence: string): Ruling {
  const needs = answer === 'divide' || answer === 'distinct'
  return (
    !needs ||
    sentence.length >= 10 ||
    broken(
      answer === 'divide'
        ? 'どう役割を分けるかを、10文字以上で書いてください。'
        : '目的がどう違うかを、10文字以上で書いてください。',
      'sentence',
    )
  )
}
