import { formatWareki, formatYen, localDateOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** What became of an offer; 取りやめ where money was free again and it needs no answer any more. */
export const offerAnswers = ['承諾', '辞退', '期限切れ', '取りやめ'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

/** An application of a call in the order of arrival that is not decided yet. */
export type Arrival = {
  readonly applicationId: string
  /** What those share who came together: the second, or the day where the seal says so. */
  readonly together: string
  /** More may still come that share it: the day is not over. */
  readonly isOpen: boolean
  /** Its form was found complete, and 交付申請 stands. */
  readonly isComplete: boolean
  readonly askedYen: number
  readonly offer: { readonly amountYen: number; readonly answer: OfferAnswer | null } | null
  /** Its place among those who came together, once drawn. */
  readonly drawn: number | null
}

export type Standing =
  | '決定できる'
  | '形式審査中'
  | '受付日の終わりを待つ'
  | '抽選を待つ'
  | '一部を打診できる'
  | '一部を打診中'
  | '一部を承諾'
  | '先の申請を待つ'
  | '予算を待つ'
  | '打診を断った'

export type InLine = {
  readonly applicationId: string
  readonly together: string
  readonly standing: Standing
  /** What may be decided or offered now; null where nothing may. */
  readonly amountYen: number | null
  /** From 1 among those whom the money does not reach. */
  readonly waitlistPlace: number | null
}

type Money = {
  readonly leftYen: number
  /** Below it nothing is granted. */
  readonly leastYen: number
  readonly roundUnitYen: number
}

const isOut = ({ offer }: Arrival) => offer?.answer === '辞退' || offer?.answer === '期限切れ'
const isOffered = ({ offer }: Arrival) => offer !== null && offer.answer === null
const needOf = ({ offer, askedYen }: Arrival) =>
  offer?.answer === '承諾' ? offer.amountYen : askedYen

/** Those who came together, in the order in which they came. */
function groupsOf(arrivals: readonly Arrival[]): readonly (readonly Arrival[])[] {
  const groups = new Map<string, Arrival[]>()
  for (const one of arrivals) groups.set(one.together, [...(groups.get(one.together) ?? []), one])
  return [...groups.values()]
}

/** Why those who came together cannot be put in order yet; null where they can. */
function heldUp(group: readonly Arrival[], leftYen: number): Standing | null {
  if (group.some(({ isOpen }) => isOpen)) return '受付日の終わりを待つ'
  const sumYen = group.reduce((sum, one) => sum + needOf(one), 0)
  const isSettled =
    group.length < 2 || sumYen <= leftYen || group.every((one) => one.drawn !== null)
  if (isSettled) return null
  // The lot is drawn among those who take part for certain.
  return group.every(({ isComplete }) => isComplete) ? '抽選を待つ' : '形式審査中'
}

/**
 * Walks the line from its head with the money that is left (grants.md §5): whoever is covered may be decided,
 * and who is not complete yet keeps the money reserved; the first who is not covered is offered the rest, and
 * everybody behind waits. Nobody is passed over for asking less. Whom a part was offered to has the whole once
 * the money covers it.
 * @param arrivals in the order of arrival; those who came together stand side by side
 */
export function lineOf(arrivals: readonly Arrival[], money: Money): readonly InLine[] {
  let { leftYen } = money
  let isHeld = false
  let waiting = 0
  const line: InLine[] = []
  const put = (one: Arrival, standing: Standing, amountYen: number | null = null) => {
    const waits = standing === '先の申請を待つ' || standing === '予算を待つ'
    if (waits) waiting += 1
    const { applicationId, together } = one
    line.push({
      ...{ applicationId, together, standing, amountYen },
      waitlistPlace: waits ? waiting : null,
    })
  }
  for (const one of arrivals) if (isOut(one)) put(one, '打診を断った')
  for (const group of groupsOf(arrivals.filter((one) => !isOut(one)))) {
    const held = isHeld ? null : heldUp(group, leftYen)
    if (held !== null) isHeld = true
    for (const one of group.toSorted((a, b) => (a.drawn ?? 0) - (b.drawn ?? 0))) {
      if (held !== null) {
        put(one, held === '形式審査中' && one.isComplete ? '先の申請を待つ' : held)
        continue
      }
      if (isHeld) {
        put(one, '先の申請を待つ')
        continue
      }
      const needYen = needOf(one)
      if (one.askedYen <= leftYen) {
        leftYen -= one.askedYen
        const standing = one.isComplete ? '決定できる' : '形式審査中'
        put(one, standing, one.isComplete ? one.askedYen : null)
      } else if (isOffered(one)) {
        leftYen -= one.offer?.amountYen ?? 0
        isHeld = true
        put(one, '一部を打診中', one.offer?.amountYen ?? 0)
      } else if (needYen <= leftYen) {
        leftYen -= needYen
        put(one, '一部を承諾', needYen)
      } else {
        isHeld = true
        const partYen = Math.floor(leftYen / money.roundUnitYen) * money.roundUnitYen
        if (partYen < Math.max(money.leastYen, 1)) put(one, '予算を待つ')
        else if (one.isComplete) put(one, '一部を打診できる', partYen)
        else put(one, '形式審査中')
      }
    }
  }
  return line
}

const whyNot: Readonly<Partial<Record<Standing, string>>> = {
  形式審査中: 'この申請は、形式審査が終わっていません。',
  受付日の終わりを待つ:
    '同じ日に届いた申請は、その日の受付が終わるまで順が決まりません。翌日から決定できます。',
  抽選を待つ: '同時に届いた申請があり、予算が足りません。先に公開の抽選で順を決めてください。',
  一部を打診中: '一部の交付を打診しています。申請者の返事を待ってください。',
  先の申請を待つ: '先に届いた申請が決まっていません。順に決定してください。',
  予算を待つ: 'この公募の予算の残りでは、交付の下限に届きません。',
  打診を断った: '一部の交付の打診が断られたか、期限が過ぎています。不交付を起案してください。',
}

/** 先着の順: a decision is made when its turn has come, and not beyond what is left or was agreed. */
export function itsTurnHasCome(
  inLine: Pick<InLine, 'standing' | 'amountYen'> | null,
  amountYen: number,
): Ruling {
  if (inLine === null) return broken('この申請は、先着の順に並んでいません。')
  const { standing } = inLine
  const mostYen = inLine.amountYen ?? 0
  if (standing === '一部を打診できる')
    return broken(
      `公募の予算の残額（${formatYen(mostYen)}円）が申請額に足りません。先に一部の交付を打診してください。`,
    )
  if (standing !== '決定できる' && standing !== '一部を承諾')
    return broken(whyNot[standing] ?? '順を待ってください。')
  return (
    amountYen <= mostYen ||
    broken(`先着の順で決定できるのは${formatYen(mostYen)}円までです。`, 'amountYen')
  )
}

const forTheApplicant: Readonly<Record<Standing, string>> = {
  決定できる: '順が来ました。市が交付を決める手続をしています。',
  一部を承諾: '承諾の返事を受け取りました。市が交付を決める手続をしています。',
  形式審査中: '書類を確かめています。あなたの分の予算は、確かめ終わるまで取り置きます。',
  受付日の終わりを待つ: '同じ日に届いた申請の順は、その日の受付が終わってから決まります。',
  抽選を待つ: '同時に届いた申請があり、予算が足りないため、公開の抽選で順を決めます。',
  一部を打診できる: '順が来ましたが、予算の残りが申請額に足りません。市から文書でお尋ねします。',
  一部を打診中: '一部の額で交付を受けるかどうか、期限までにお返事ください。',
  先の申請を待つ: '先に届いた申請が決まるのを待っています。',
  予算を待つ: '予算の残りが足りません。空きが出たときは、順に決めてお知らせします。',
  打診を断った: '一部の交付を受けないことになったため、次の順の方に進みました。',
}

/** Where the own application stands in the line; who waits is told the own place and nothing of others. */
export function standingForTheApplicant(
  inLine: Pick<InLine, 'standing' | 'waitlistPlace'>,
): string {
  const sentence = forTheApplicant[inLine.standing]
  return inLine.waitlistPlace === null
    ? sentence
    : `${sentence}待っている順は${inLine.waitlistPlace}番目です。`
}

/** 「令和8年10月12日 10:05:07」, or the day alone where it is drawn by days. */
export function togetherInWords(together: string): string {
  const [day = '', time] = together.split(' ')
  const on = formatWareki(localDateOf(day))
  return time === undefined ? on : `${on} ${time}`
}

/** What is left is told in public in steps, so that no single grant can be read off it. */
export function leftInPublic(leftYen: number, stepYen: number): number {
  return Math.floor(Math.max(0, leftYen) / stepYen) * stepYen
}
