import { formatWareki, formatYen } from '#packages/japan'
import { action, insist, notify } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { grantCase } from '../../cases/addresses.ts'
import { claimAsItStands } from '../../claim-ledgers/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { UrgeForm } from '../forms.ts'
import {
  type ClaimNotice,
  demandsOf,
  dueDaysOf,
  overdueOn,
  payByIsToCome,
  whatIsUrgedWasDemanded,
} from '../rules.ts'
import { keepUrging } from '../tables.ts'

const demandWords = ({ documentLabel, arrivedOn }: ClaimNotice) =>
  arrivedOn === null ? documentLabel : `${documentLabel}（${formatWareki(arrivedOn)}到達）`

/** 催告書: after the 督促, as often as needed; each with its paper and in the ledger. */
export const urgePayment = action({
  verb: 'grants.urge-return',
  may: may.urgeReturns,
  form: UrgeForm,

  async run(here, { returnId, payBy }) {
    const { claim, found, edition, standing } = await claimAsItStands(here, returnId)
    const { applicationId } = found
    const days = dueDaysOf(claim, standing)
    insist(whatIsUrgedWasDemanded(days, claim, here.today), payByIsToCome(payBy, here.today))
    const overdue = overdueOn(days, here.today)
    const unpaidYen = overdue.reduce((sum, { leftYen }) => sum + leftYen, 0)
    const demands = demandsOf(claim, days, here.today)
    const paper = await issueNotice(here, found, edition, {
      kind: '催告書',
      series: '発信',
      opening: `先に督促した次の返還金が、まだ納付されていません。${formatWareki(payBy)}までに必ず納付してください。納付の相談があるときは、この期限までに担当に申し出てください。`,
      facts: [
        ['補助事業', found.title],
        ...overdue.map(
          ({ on, what, leftYen }) =>
            [`納期限 ${formatWareki(on)}`, `${what}　${formatYen(leftYen)}円`] as const,
        ),
        ['催告する額', `${formatYen(unpaidYen)}円`],
        ...(standing.principal.leftYen > 0
          ? ([
              [
                'これまでの延滞金',
                `${formatYen(standing.late.leftYen)}円（納付の日まで加算します。）`,
              ],
            ] as const)
          : []),
        ['督促', demands.map(demandWords).join('、')],
        ['納付の期限', formatWareki(payBy)],
      ],
      reason:
        '督促状で指定した期限を過ぎても納付がないため。期限までに納付も相談もないときは、裁判所の手続によることがあります。',
    })
    await keepUrging(here, returnId, { unpaidYen, payBy, label: paper.label })
    if (stateAfter(found.state, '催告') !== null)
      await recordStep(here, { applicationId, verb: '催告', document: paper.document })
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, found.businessId) },
      `「${found.schemeName}」の返還金の催告書（${paper.label}）が出ています。${formatWareki(payBy)}までに納めるか、担当に相談してください。`,
      grantCase({ applicationId }),
    )
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, unpaidYen, payBy, label: paper.label },
      say: `${paper.label}で${formatYen(unpaidYen)}円を催告しました。`,
    }
  },
})
