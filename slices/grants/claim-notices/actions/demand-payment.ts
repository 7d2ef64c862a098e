import { addDays, formatWareki, formatYen } from '#packages/japan'
import { action, insist, notify } from '#platform'
import { settingOn } from '#platform/settings'
import { accountsStandingFor } from '#slices/businesses'
import { grantCase } from '../../cases/addresses.ts'
import { claimAsItStands } from '../../claim-ledgers/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { ReturnForm } from '../../recalls/forms.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { dueDaysOf, groundOfDemand, thereIsSomethingToDemand, toBeDemanded } from '../rules.ts'
import { demandDays, keepDemands } from '../tables.ts'

/** 督促状: of each day that is overdue and was not demanded yet; on its arrival it renews the prescription (自治法236条4項). */
export const demandPayment = action({
  verb: 'grants.remind-return',
  may: may.rejectForForm,
  form: ReturnForm,

  async run(here, { returnId }) {
    const { claim, found, edition, standing } = await claimAsItStands(here, returnId)
    const { applicationId } = found
    const within = edition.reminderDays
    insist(thereIsSomethingToDemand(dueDaysOf(claim, standing), claim, within, here.today))
    const days = toBeDemanded(claim, standing, here.today)
    const payBy = addDays(here.today, await settingOn(here, demandDays))
    const paper = await issueNotice(here, found, edition, {
      kind: '督促状',
      series: '発信',
      opening: `次の返還金が納期限までに納付されていません。${groundOfDemand[claim.prescription]}の規定により督促しますので、${formatWareki(payBy)}までに納付してください。`,
      facts: [
        ['補助事業', found.title],
        ...days.map(
          ({ on, what, leftYen }) =>
            [`納期限 ${formatWareki(on)}`, `${what}　${formatYen(leftYen)}円`] as const,
        ),
        ...(standing.principal.leftYen > 0
          ? ([
              [
                'これまでの延滞金',
                `${formatYen(standing.late.leftYen)}円（納付の日まで加算します。）`,
              ],
            ] as const)
          : []),
        ['指定する期限', formatWareki(payBy)],
        ['時効', 'この督促状が届いた日に、時効が更新されます（地方自治法第236条第4項）。'],
      ],
      reason: `${claim.cause}による返還金の納期限を過ぎたため。`,
    })
    await keepDemands(here, returnId, { days, payBy, label: paper.label })
    if (stateAfter(found.state, '督促') !== null)
      await recordStep(here, { applicationId, verb: '督促', document: paper.document })
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, found.businessId) },
      `「${found.schemeName}」の返還金の督促状（${paper.label}）が出ています。${formatWareki(payBy)}までに納めてください。`,
      grantCase({ applicationId }),
    )
    const isLate = days.some(({ on }) => here.today > addDays(on, within))
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, dueOn: days.map(({ on }) => on), payBy, isLate, label: paper.label },
      say: isLate
        ? `${paper.label}で督促しました。期限から${within}日を過ぎていました。`
        : `${paper.label}で督促しました。`,
    }
  },
})
