import { people, type Town } from '#platform/samples'
import { assessRequest } from '../assessments/actions/assess-request.ts'
import { draftBudgetLine } from '../budget-lines/actions/draft-budget-line.ts'
import type { Typed } from '../examples/rules.ts'
import { type Request, requestWithLines, versionOf } from '../examples/tables.ts'
import { allocateFunds } from '../funds/actions/allocate-funds.ts'

const { officer, financeHead, director, executive } = people

/** A request with its 積算 and what pays for it. */
export async function draft(town: Town, request: Request, rows: readonly Typed[], funds: Typed) {
  await town.do(officer, draftBudgetLine, { ...request, version: 0, rows })
  const version = await versionOf(town, request)
  await town.do(officer, allocateFunds, { ...request, version, ...funds })
}

/** One stage of 査定, in thousands of yen a line. */
export async function assess(
  town: Town,
  request: Request,
  amountsK: readonly number[],
  typed: Typed,
) {
  const { id, lines } = await requestWithLines(town, request)
  const who = { head: financeHead, director, mayor: executive }[String(typed.stage)] ?? financeHead
  await town.do(who, assessRequest, {
    requestId: id,
    lines: lines.map((line, i) => ({ lineId: line.id, amountYen: String(amountsK[i] ?? 0) })),
    ...typed,
  })
}
