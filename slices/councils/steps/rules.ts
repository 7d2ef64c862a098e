import { addBusinessDays, addDays, type CalendarOverrides, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { lastGoodDay, timeLeft } from '../deadlines/rules.ts'

type Step = {
  readonly number: number
  /** Days from the meeting, before it negative; open days unless `calendar`. */
  readonly offset: number
  readonly calendar: boolean
  readonly what: string
  readonly why: string
  /** What is lost where it is late. */
  readonly effect: string
}

const of = (
  number: number,
  offset: number,
  unit: '日' | '開庁日',
  what: string,
  why: string,
  effect: string,
): Step => ({ number, offset, calendar: unit === '日', what, why, effect })

/** councils.md §5, in their order. */
export const allSteps: readonly Step[] = [
  of(
    1,
    -60,
    '日',
    '会長と、この会議で変える市の決定を決める',
    '変える決定が決まっていないと、意見が予算や計画に間に合わない。',
    '予算要求や計画の素案に、意見を入れる時間が足りなくなります。',
  ),
  of(
    2,
    -45,
    '日',
    '委員に日程をたずね、会場とオンラインの部屋を取る',
    '出られる人の多い日を選ぶことが、定足数の備えになる。',
    '出席の見込みが立たず、定足数を欠くおそれが高くなります。',
  ),
  of(
    3,
    -30,
    '日',
    '答えていない意見を洗い出し、担当の課に回答を頼む',
    '前回の意見に答えてから、次の意見を聴く。',
    '前回意見の対応状況に「回答準備中」が残ります。',
  ),
  of(
    4,
    -20,
    '開庁日',
    '議題ごとに、根拠を糸から選ぶ（一議題に5件まで）',
    '根拠が多すぎると、読まれない。',
    '資料に根拠の番号を入れられません。',
  ),
  of(
    5,
    -15,
    '開庁日',
    '前回意見の対応状況をまとめ、足りない回答を督促する',
    '表は記録から自動でできる。空欄を埋めるのが仕事になる。',
    '対応状況が空欄のまま、委員に届きます。',
  ),
  of(
    6,
    -10,
    '日',
    '資料と開催通知の決裁を取る',
    '通知の期限の前に、決裁が終わっている必要がある。',
    '開催通知の期限に間に合わなくなります。',
  ),
  of(
    7,
    -7,
    '日',
    '開催通知を送り、開催を公表し、傍聴の決まりを知らせる',
    '期限を過ぎた招集は、緊急の理由がいる。',
    '緊急の理由を書かなければ、招集できません。',
  ),
  of(
    8,
    -5,
    '開庁日',
    '資料を委員に送る（紙を希望した方には紙で）',
    '読む時間がなければ、その場の感想しか聴けない。',
    '委員が資料を読む日が減ります。',
  ),
  of(
    9,
    -3,
    '開庁日',
    '二回続けて発言のない委員を訪ねるか電話し、進行台本を会長に渡す',
    '話しやすい議題を前もって伝えると、発言が出る。',
    '同じ委員だけが話す会議になります。',
  ),
  of(
    10,
    -1,
    '開庁日',
    '出欠から、定足数の見込みを立てる',
    'いつもの遅参を引いて数える。',
    '足りないと分かっても、手が打てません。',
  ),
  of(
    11,
    0,
    '日',
    '出席と定足数、発言を記録し、閉会の前に宿題を読み上げる',
    'その場で確かめた宿題は、後で争いにならない。',
    '記憶で会議録を書くことになります。',
  ),
  of(
    12,
    1,
    '開庁日',
    '宿題を担当に送り、支給調書を作り、委員に礼を伝える',
    '宿題は翌日に届いたものから動く。',
    '報酬の支払いが遅れます。',
  ),
  of(
    13,
    7,
    '日',
    '会議録の素案を作る',
    '一週間を過ぎると、言い回しを思い出せない。',
    '委員の確認の期間が、公表の期限に食い込みます。',
  ),
  of(
    14,
    10,
    '開庁日',
    '意見を整理し、担当の課に問い合わせる',
    '意見は課題と結び、同じ趣旨は一つにまとめる。',
    '回答の期限が、次の会議に近づきます。',
  ),
  of(
    15,
    17,
    '日',
    '委員の確認を締め切る',
    '期間内に申出がなければ、同意とみなす。',
    '確定の日が遅れます。',
  ),
  of(
    16,
    30,
    '日',
    '会議録を公表し、意見に答えるか、答える日を約束する',
    '公表の期限は、規則で決めた約束である。',
    '会議録の公表の期限を過ぎます。',
  ),
  of(
    17,
    60,
    '日',
    'この会議で何が変わったかを書く',
    '書いたことが、次の担当への引継ぎになる。',
    '何のための会議だったかが、記録に残りません。',
  ),
]

/** The day by which a step is due for a meeting on that day; before it never a closed day. */
export function stepDue(
  step: Step,
  meeting: LocalDate,
  calendar: CalendarOverrides = {},
): LocalDate {
  if (step.offset === 0) return meeting
  if (!step.calendar) return addBusinessDays(meeting, step.offset, calendar)
  return step.offset < 0
    ? lastGoodDay(meeting, -step.offset, calendar)
    : addDays(meeting, step.offset)
}

export type DoneStep = {
  readonly number: number
  readonly doneOn: LocalDate
  readonly dueOn: LocalDate
  readonly doneName: string
  readonly note: string
}
export type ShownStep = Step & {
  readonly due: LocalDate
  readonly done: DoneStep | null
  /** What is left, or what its lateness costs. */
  readonly said: string
}

/** Undone steps move with the meeting, done ones keep the day by which they were due then. */
export function stepsFor(
  meeting: LocalDate,
  done: readonly DoneStep[],
  today: LocalDate,
  calendar: CalendarOverrides = {},
): readonly ShownStep[] {
  return allSteps.map((step) => {
    const kept = done.find(({ number }) => number === step.number) ?? null
    const due = kept?.dueOn ?? stepDue(step, meeting, calendar)
    const said =
      kept !== null
        ? ''
        : today > due
          ? `${timeLeft('この手順', due, today)}${step.effect}`
          : timeLeft('この手順', due, today)
    return { ...step, due, done: kept, said }
  })
}

/** The first that is not done: today's. */
export function nextStep(steps: readonly ShownStep[]): ShownStep | null {
  return steps.find(({ done }) => done === null) ?? null
}

export function itIsNotDone(done: readonly DoneStep[], number: number): Ruling {
  return !done.some((step) => step.number === number) || broken('この手順は、済みになっています。')
}

/** 出席の見込み: those who said they would come, less who usually comes late by the opening. */
export function forecast(coming: number, usuallyLate: number): number {
  return Math.max(coming - usuallyLate, 0)
}
