import { action, broken, type Here, insist, type Ruling } from '#platform'
import { linesOf, rowsOf } from '../../budget-lines/tables.ts'
import { noPairForbidsTheMeasure } from '../../combinations/rules.ts'
import { fundsBeside } from '../../draft-comparisons/rules.ts'
import { countVersion, insistDraftIsFresh, requestSeenBy } from '../../drafts/tables.ts'
import { grantIn, noYenIsUsedTwice } from '../../grants/rules.ts'
import { usedInYear } from '../../grants/tables.ts'
import { may } from '../../permissions.ts'
import { theFundWasThere } from '../../reductions/rules.ts'
import { fundsVotedBefore } from '../../reductions/tables.ts'
import { aSubmittedRequestIsNotEdited } from '../../requests/rules.ts'
import { aCutIsMadeByASupplement, isOriginal, theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { FundsForm } from '../forms.ts'
import {
  aBondPaysForCapitalOnly,
  eligibleYen,
  fundsMeetTheCost,
  othersDoNotExceedTheCost,
  spread,
  theBondStaysWithinItsLimit,
  theGrantStaysWithinItsCap,
} from '../rules.ts'
import {
  fundsOf,
  keepAllocation,
  replaceFunds,
  type Scheme,
  savedFunds,
  schemesSeenBy,
} from '../tables.ts'

/** What pays for the request. An amount off by a thousand yen is kept as typed, but cannot be submitted. */
export const allocateFunds = action({
  verb: 'measures.allocate-funds',
  may: may.writeMeasures,
  form: FundsForm,

  async run(here, { measureId, roundId, version, generalYen, taxYen, taxKind, ...typed }) {
    const measure = await measureWrittenBy(here, measureId)
    const round = await roundSeenBy(here, roundId)
    const request = await requestSeenBy(here, measure.id, round.id)
    insist(theRoundIsOpen(round), aSubmittedRequestIsNotEdited(request))
    const schemes = new Map((await schemesSeenBy(here)).map((scheme) => [scheme.id, scheme]))
    await insistDraftIsFresh(here, request, version, async () =>
      fundsBeside(
        { funds: typed.funds, generalYen, taxYen, taxKind },
        await savedFunds(here, request),
        Object.fromEntries([...schemes.values()].map(({ id, name }) => [id, name])),
      ),
    )
    const lines = await linesOf(here, request.id)
    const rows = await rowsOf(here, request.id)
    const amountYen = lines.reduce((sum, line) => sum + line.amountYen, 0)
    const funds = typed.funds.flatMap((fund, i) => {
      const scheme = schemes.get(fund.schemeId ?? '')
      return scheme && fund.amountYen !== 0 ? [{ scheme, amountYen: fund.amountYen, i }] : []
    })
    insist(
      ...(isOriginal(round.kind)
        ? [
            aCutIsMadeByASupplement(round.kind, typed.funds, (i) => `funds.${i}.amountYen`),
            othersDoNotExceedTheCost(
              amountYen,
              funds.map((fund) => fund.amountYen),
            ),
          ]
        : await theYearKeepsItsFunds(here, measure.id, round.fiscalYear, funds)),
      theSchemesDiffer(funds),
      noPairForbidsTheMeasure(funds.map(({ scheme }) => scheme)),
      ...funds
        .filter(
          ({ scheme, amountYen: yen }) => isGrant(scheme) && yen > 0 && !isReduced(scheme, rows),
        )
        .map(({ scheme, amountYen: yen, i }) => {
          const grant = grantIn(scheme, amountYen, rows, funds)
          return theGrantStaysWithinItsCap(yen, grant, scheme, `funds.${i}.amountYen`)
        }),
    )
    const laid = [...funds.map((fund) => fund.amountYen), generalYen]
    const isBalanced = fundsMeetTheCost(amountYen, laid) === true
    const placed = isBalanced
      ? spread(
          lines.map((line) => ({
            amountYen: line.amountYen,
            eligibleFor: funds.flatMap(({ scheme }, fund) =>
              carries(scheme, line, rows) ? [fund] : [],
            ),
          })),
          laid,
        )
      : []
    const used = new Map(
      (await usedInYear(here, round.fiscalYear, request.id)).map((one) => [one.schemeId, one]),
    )
    for (const [index, { scheme, i }] of funds.entries()) {
      const paid = placed.filter((part) => part.fund === index)
      const onSavings = paid.filter(({ line }) => lines[line]?.setsu === 24)
      const yenOf = (parts: typeof paid) => parts.reduce((sum, part) => sum + part.amountYen, 0)
      const elsewhere = used.get(scheme.id)
      const savedYen = yenOf(onSavings)
      insist(
        noYenIsUsedTwice(
          {
            ...{ name: scheme.name, kind: scheme.kind, amountYen: scheme.allottedYen },
            savedYen: savedYen + (elsewhere?.savedYen ?? 0),
            spentYen: yenOf(paid) - savedYen + (elsewhere?.spentYen ?? 0),
          },
          `funds.${i}.amountYen`,
        ),
      )
      if (scheme.kind !== 'bond' || (funds[index]?.amountYen ?? 0) < 0) continue
      insist(
        theBondStaysWithinItsLimit(
          funds[index]?.amountYen ?? 0,
          eligibleYen(rows, scheme.id),
          scheme.rate,
          `funds.${i}.amountYen`,
        ),
        aBondPaysForCapitalOnly(
          paid.flatMap(({ line, amountYen: bondYen }) => {
            const at = lines[line]
            const content = rows.find((row) => row.lineId === at?.id)?.content ?? ''
            return at ? [{ setsu: at.setsu, content, bondYen }] : []
          }),
          scheme.specialLaw,
          `funds.${i}.amountYen`,
        ),
      )
    }
    await replaceFunds(
      here,
      request.id,
      [
        ...funds.map(({ scheme, amountYen: yen }) => ({ schemeId: scheme.id, amountYen: yen })),
        { schemeId: null, amountYen: generalYen },
      ],
      { yen: taxYen, kind: taxKind },
    )
    const kept = await fundsOf(here, request.id)
    for (const part of placed) {
      const schemeId = funds[part.fund]?.scheme.id ?? null
      const fund = kept.find((each) => each.schemeId === schemeId)
      const line = lines[part.line]
      if (fund && line) await keepAllocation(here, fund.id, line.id, part.amountYen)
    }
    await countVersion(here, request.id)
    return {
      about: measure.id,
      noted: {
        after: {
          ...Object.fromEntries(funds.map((fund) => [fund.scheme.name, fund.amountYen])),
          一般財源: generalYen,
        },
      },
      say: isBalanced
        ? '財源を保存しました。合計は事業費と合っています。'
        : '財源を保存しました。合計が事業費と合っていません。',
    }
  },
})

type Chosen = { readonly scheme: Scheme; readonly amountYen: number; readonly i: number }

/** A supplementary budget gives up no more of a fund than the budgets before it laid on the measure. */
async function theYearKeepsItsFunds(
  here: Here,
  measureId: string,
  fiscalYear: number,
  funds: readonly Chosen[],
): Promise<Ruling[]> {
  const before = new Map(
    (await fundsVotedBefore(here, measureId, fiscalYear)).map((one) => [
      one.schemeId,
      one.votedYen,
    ]),
  )
  return funds.map(({ scheme, amountYen: changeYen, i }) =>
    theFundWasThere(
      { name: scheme.name, votedYen: before.get(scheme.id) ?? 0, changeYen },
      `funds.${i}.amountYen`,
    ),
  )
}

const isGrant = (scheme: Scheme) => scheme.kind === 'national' || scheme.kind === 'prefecture'

/** Its cost is partly taken away: what it gives is not reckoned on the change alone. */
const isReduced = (
  scheme: Scheme,
  rows: readonly { yen: number; schemeId: string | null; secondSchemeId: string | null }[],
) => rows.some((row) => row.yen < 0 && [row.schemeId, row.secondSchemeId].includes(scheme.id))

function theSchemesDiffer(funds: readonly { scheme: Scheme; i: number }[]): Ruling {
  const seen = new Set<string>()
  for (const { scheme, i } of funds) {
    if (seen.has(scheme.id))
      return broken('同じ財源が二度選ばれています。一つにまとめてください。', `funds.${i}.schemeId`)
    seen.add(scheme.id)
  }
  return true
}

/** A fund goes first onto lines with its eligible rows; a bond onto capital. */
function carries(
  scheme: Scheme,
  line: { id: string; setsu: number },
  rows: readonly { lineId: string; schemeId: string | null; secondSchemeId: string | null }[],
): boolean {
  return rows.some(
    (row) =>
      row.lineId === line.id && (row.schemeId === scheme.id || row.secondSchemeId === scheme.id),
  )
}
