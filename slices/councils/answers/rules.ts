import { addMonths, type LocalDate } from '#packages/japan'
import { broken, type Problem, type Ruling } from '#platform'

/** What becomes of an opinion, a proposal or a vision (councils.md §4.6). 「参考とします」 is none of them. */
export const answerClasses = [
  '採用',
  '一部採用',
  '趣旨は含む',
  '今後検討',
  '不採用',
  '対象外',
] as const
export type AnswerClass = (typeof answerClasses)[number]

export const classMeanings: Readonly<Record<AnswerClass, string>> = {
  採用: '言われたとおりに行う。何を、だれが、いつまでに',
  一部採用: '一部を行う。行わないことと、その理由も',
  趣旨は含む: 'すでに含まれている。どの事業・どの箇所か',
  今後検討: '決まっていない。何で決まるかと、次の期日（12か月以内）',
  不採用: '行わない。妨げになっている事実（30字以上）',
  対象外: '市の仕事でない。だれの仕事で、いつ伝えたか',
}

export function isAnswerClass(text: string): text is AnswerClass {
  return answerClasses.some((known) => known === text)
}

/** An answer as it is written; fields of other classes are empty. */
export type AnswerText = {
  readonly answerClass: AnswerClass
  readonly reason: string
  readonly what: string
  readonly owner: string
  readonly dueOn: LocalDate | null
  readonly notDone: string
  readonly passage: string
  /** Public id of the record that already covers it. */
  readonly coveredPid: string
  readonly decides: string
  readonly nextOn: LocalDate | null
  readonly whose: string
  readonly passedOn: LocalDate | null
}

const stockWords =
  /予算上?|財政|財源|人員|人手|体制|現状|現時点|諸般の事情|総合的|勘案|困難|難し[いく]|厳し[いく]|でき(?:ない|ません)|見送[りる]|検討|参考|今後|ため|考え|おり|です|ます|こと|から|当該|現在|非常に|大変/gu
const leastOfAFact = 10

/** Whether nothing is left of a reason once 「困難」「予算上」 and the like are taken out of it. */
export function isOnlyStockWords(reason: string): boolean {
  const rest = reason.replace(stockWords, '').replace(/[\p{P}\p{S}\sのはがをにでとも]/gu, '')
  return [...rest].length < leastOfAFact
}

const thinReason = (reason: string) => {
  const said = reason.replace(/[。．.]+$/u, '')
  const quoted = [...said].length <= 20 ? `「${said}」` : '決まり文句'
  return `理由が${quoted}だけでは委員に伝わりません。何が妨げになっているかを書いてください。`
}

const problem = (field: string, sentence: string): Problem => ({ field, sentence })

function ofTheDoing({ what, owner, dueOn }: AnswerText): Problem[] {
  const missing: Problem[] = []
  if (what === '') missing.push(problem('what', '何を行うかを書いてください。'))
  if (owner === '' || dueOn === null)
    missing.push(
      problem(dueOn === null ? 'dueOn' : 'owner', 'いつまでに、どの係が行うかを入れてください。'),
    )
  return missing
}

function ofTheClass(answer: AnswerText, today: LocalDate): Problem[] {
  switch (answer.answerClass) {
    case '採用':
      return ofTheDoing(answer)
    case '一部採用':
      return [
        ...ofTheDoing(answer),
        ...(answer.notDone === ''
          ? [problem('notDone', '行わないことと、その理由を書いてください。')]
          : []),
      ]
    case '趣旨は含む':
      return answer.passage === '' && answer.coveredPid === ''
        ? [problem('passage', 'すでに含まれている事業か、計画書の箇所を示してください。')]
        : []
    case '今後検討':
      return ofTheReturn(answer, today)
    case '不採用':
      return [...answer.reason].length < 30 || isOnlyStockWords(answer.reason)
        ? [problem('reason', thinReason(answer.reason))]
        : []
    case '対象外':
      return [
        ...(answer.whose === '' ? [problem('whose', 'だれの仕事かを書いてください。')] : []),
        ...(answer.passedOn === null
          ? [problem('passedOn', 'いつ伝えたかを、日付で入れてください。')]
          : []),
      ]
  }
}

function ofTheReturn({ decides, nextOn }: AnswerText, today: LocalDate): Problem[] {
  const missing: Problem[] = []
  if (decides === '') missing.push(problem('decides', '何が決まれば答えられるかを書いてください。'))
  if (nextOn === null || nextOn <= today || nextOn > addMonths(today, 12))
    missing.push(problem('nextOn', '次に答える日を、12か月以内の日付で入れてください。'))
  return missing
}

/** What of an answer is still to be written, field by field; nothing when it says what its class must say. */
export function whatIsMissing(answer: AnswerText, today: LocalDate): Problem[] {
  const ofReason =
    answer.reason === '' ? [problem('reason', '理由を書いてください。')] : ([] as Problem[])
  const evasive = /^(?:今後の)?参考(?:と|に)(?:いた)?します[。．]?$/u.test(answer.reason)
    ? [
        problem(
          'reason',
          '「参考とします」では、どうなるのかが伝わりません。区分に合わせて、何をするか、しないか、いつ決めるかを書いてください。',
        ),
      ]
    : []
  const ofClass = ofTheClass(answer, today).filter(
    ({ field }) => field !== 'reason' || ofReason.length + evasive.length === 0,
  )
  return [...ofReason, ...evasive, ...ofClass]
}

/** 「2回連続」: the last two answers to the same thing were both put off. */
export function isPutOffTwice(classes: readonly AnswerClass[]): boolean {
  return classes.at(-1) === '今後検討' && classes.at(-2) === '今後検討'
}

/** 今後検討 comes back by itself when its day has come. */
export function isDueAgain(
  answerClass: AnswerClass | null,
  nextOn: LocalDate | null,
  on: LocalDate,
): boolean {
  return answerClass === '今後検討' && nextOn !== null && nextOn <= on
}

/** 採用 and 一部採用 promise something that must be seen to be done. */
export function promises(answerClass: AnswerClass): boolean {
  return answerClass === '採用' || answerClass === '一部採用'
}

export type ClassCount = {
  readonly answerClass: AnswerClass
  readonly count: number
  /** Null below ten: percentages of few say nothing. */
  readonly ratio: number | null
}

const leastOfPercentages = 10

/** Counts by class in their order; never a ranking. */
export function countsByClass(classes: readonly AnswerClass[]): ClassCount[] {
  return sharesByClass(
    classes.reduce((sums, one) => sums.set(one, (sums.get(one) ?? 0) + 1), new Map()),
  )
}

/** The same, where they are counted already. */
export function sharesByClass(counts: ReadonlyMap<AnswerClass, number>): ClassCount[] {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return answerClasses.map((answerClass) => {
    const count = counts.get(answerClass) ?? 0
    return { answerClass, count, ratio: all >= leastOfPercentages ? count / all : null }
  })
}

type Step = { readonly draftedBy: string; readonly approvedAt: string | null }

export function anotherPersonApproves(step: Step, actor: string): Ruling {
  return (
    step.draftedBy !== actor ||
    broken('自分が書いた回答案は、自分では決裁できません。ほかの課長か部長に依頼してください。')
  )
}

export function aDraftWaits(step: Step | null): Ruling {
  return (
    (step !== null && step.approvedAt === null) ||
    broken('決裁を待つ回答案がありません。先に回答案を書いてください。')
  )
}
