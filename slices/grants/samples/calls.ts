import { people, type Town } from '#platform/samples'
import { budgetLinesOpenTo, fillGrantLine, measuresSeenBy } from '#slices/measures'
import { openCall } from '../calls/actions/open-call.ts'
import { prepareCall, sealCall, writeCriteria } from '../calls/actions/prepare-call.ts'
import { callSeenBy } from '../calls/tables.ts'
import { seen } from '../examples/tables.ts'
import { registerScheme } from '../schemes/actions/write-scheme.ts'
import { schemesSeenBy } from '../schemes/tables.ts'
import { registeredMembers, seatRegistered } from './review-rounds.ts'

const { officer, head } = people
const fairSchemeName = '海外見本市出展支援補助金'

export type FairScheme = { readonly schemeId: string; readonly lineId: string }

/** The scheme of the worked example (grants.md §10.1) and what it is paid from; made once (見本). */
export async function fairScheme(town: Town): Promise<FairScheme> {
  const known = await seen(town, (here) => schemesSeenBy(here, fairSchemeName))
  if (known.length === 0) await fillGrantLine(town)
  town.at('2026-06-26T10:00:00+09:00')
  const lineId = await seen(town, async (here) => {
    const lines = await budgetLinesOpenTo(here, 2026)
    return lines.find((line) => line.setsu === 18)?.lineId ?? ''
  })
  return { lineId, schemeId: known[0]?.id ?? (await registerFairScheme(town)) }
}

async function registerFairScheme(town: Town): Promise<string> {
  const measureId = await seen(town, async (here) => {
    const measures = await measuresSeenBy(here)
    return measures.find(({ code }) => code === '7201')?.id ?? ''
  })
  const { about } = await town.do(officer, registerScheme, {
    ...{ measureId, name: fairSchemeName, kind: '出展支援', sunsetOn: '2029-03-31' },
    legalNature: '要綱に基づく贈与契約',
    publicInterest:
      '一者では負えない海外の見本市の費用を助け、産地が自ら値を付けて取引する先を増やすため（見本）。',
    outline:
      '（目的）第1条　市内の作り手が海外の見本市に出展する経費の一部を補助する。\n（対象）第2条　市内に事業所のある製造業者とする。\n（見本）',
    ...{ taxBasis: '税込', rate: '1/2', capYen: '500000', otherMode: '併給不可' },
    ...{ deductsIncome: 'on', standardDays: '60' },
    categories: ['小間料：見積500,000円以上', '装飾：上限300,000円', '輸送', '旅費', '通訳'].join(
      '\n',
    ),
    isSample: 'on',
  })
  return about
}

/** A call by score: with its panel, sealed, announced. @returns its id */
export async function callOf(
  town: Town,
  { schemeId, lineId }: FairScheme,
  days: { opensOn: string; closesOn: string; sealedAt: string },
): Promise<string> {
  town.at(days.sealedAt)
  const { about: callId } = await town.do(officer, prepareCall, {
    ...{ schemeId, lineId, way: '採択型', opensTime: '9:00', closesTime: '17:00' },
    ...{ opensOn: days.opensOn, closesOn: days.closesOn, allotmentYen: '1500000' },
    ...{ hasWaitlist: 'on', guide: '一つの見本市につき、一者一回です（見本）。', isSample: 'on' },
  })
  await town.do(officer, writeCriteria, {
    ...{ callId, version: 1, criteria: '実現性：40\n市場性：35\n地域への波及：25' },
    ...{ meanMin: '60', memberMin: '', isBlind: 'on' },
    publicNumberName: '締切の翌日に抽選のナンバーズ4（見本）',
  })
  await seatRegistered(town, callId, await registeredMembers(town))
  const version = async () => (await seen(town, (here) => callSeenBy(here, callId))).version
  await town.do(head, sealCall, { callId, version: await version() })
  await town.do(officer, openCall, { callId, version: await version() })
  return callId
}
