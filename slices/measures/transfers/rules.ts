import { z } from 'zod'
import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'

export const closedSetsu = setting('measures.closed-setsu', z.string(), '1、2、3、4、9、食糧費', {
  label: '流用に使わない節（番号）と細節（名称）',
  source: '財務規則の例：人件費・交際費・食糧費',
  toBeChecked: true,
})

export const sharedSetsu = setting('measures.kou-transfer-setsu', z.string(), '2、3、4', {
  label: '項をまたいで流用できる節（予算で定めたもの）',
  source: '地方自治法220条2項ただし書。予算の例：給料・職員手当等・共済費',
  toBeChecked: true,
})

/** 「1、2、食糧費」 as it is typed in a setting. */
export function namesIn(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[、,\s]+/)
    .filter((name) => name !== '')
}

/** A voted line and what can still be spent of it. */
export type Place = {
  readonly account: string
  readonly kan: string
  readonly kou: string
  readonly setsu: number
  readonly saisetsu: string
}

/** 220条2項: never between 款; between 項 only as the budget itself provides. */
export function theTransferStaysWithin(from: Place, to: Place, shared: readonly string[]): Ruling {
  if ([from.kan, to.kan, from.kou, to.kou].includes('')) {
    return broken(
      '款・項が入っていない事業があるため、流用できるかどうかを確かめられません。事業の款・項を入れてください。',
      'fromLineId',
    )
  }
  if (from.account !== to.account || from.kan !== to.kan) {
    return broken('款をまたぐ流用はできません。補正予算で対応してください。', 'fromLineId')
  }
  const isProvided = [from, to].every((line) => shared.includes(String(line.setsu)))
  return (
    from.kou === to.kou ||
    isProvided ||
    broken(
      '項をまたぐ流用は、予算で定めた節だけができます。補正予算で対応してください。',
      'fromLineId',
    )
  )
}

/** 報酬・給料・職員手当等・共済費 move among themselves. */
const isPay = (line: Place) => line.setsu <= 4

/** Some 節 are closed by the rule of the city, on either side. */
export function neitherSetsuIsClosed(
  from: Place | null,
  to: Place,
  closed: readonly string[],
  nameOf: (line: Place) => string,
): Ruling {
  if (from && isPay(from) && isPay(to)) return true
  const isClosed = (line: Place) =>
    closed.includes(String(line.setsu)) || closed.some((name) => line.saisetsu.includes(name))
  const found = [from, to].find((line) => line !== null && isClosed(line))
  return (
    !found ||
    broken(
      `${nameOf(found)}は、市の規則で流用に使わない節です。補正予算で対応してください。`,
      found === to ? 'toLineId' : 'fromLineId',
    )
  )
}

export function enoughIsLeft(leftYen: number, amountYen: number): Ruling {
  return (
    amountYen <= leftYen ||
    broken(
      `流用元の残りは${formatYen(leftYen)}円です。これを超える額は流用できません。`,
      'amountYen',
    )
  )
}

export function bothAreOfOneYear(fromYear: number, toYear: number): Ruling {
  return fromYear === toYear || broken('年度の違う予算の間では流用できません。', 'fromLineId')
}

type Steps = {
  readonly approvedAt: string | null
  readonly decidedAt: string | null
  readonly returnedAt: string | null
}

export type TransferState = 'drafted' | 'approved' | 'decided' | 'returned'
export const stateLabels: Readonly<Record<TransferState, string>> = {
  drafted: '課長決裁前',
  approved: '財政課 審査中',
  decided: '決定',
  returned: '差戻し',
}

export function stateOf(transfer: Steps): TransferState {
  if (transfer.returnedAt !== null) return 'returned'
  if (transfer.decidedAt !== null) return 'decided'
  return transfer.approvedAt === null ? 'drafted' : 'approved'
}

export function theStepIsNext(transfer: Steps, wanted: TransferState): Ruling {
  const state = stateOf(transfer)
  return (
    state === wanted || broken(`この伺いは「${stateLabels[state]}」です。この手順には進めません。`)
  )
}

/** 流用伺, or 充用伺 where 予備費 gives. */
export function paperTitle(transfer: { readonly fromLineId: string | null }): string {
  return transfer.fromLineId === null ? '予備費充用伺' : '流用伺'
}
