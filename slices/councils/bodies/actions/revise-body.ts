import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { BodyEditForm } from '../forms.ts'
import { itHasNotEnded, itsBasisLetsItDecide } from '../rules.ts'
import { bodySeenBy, writeBody } from '../tables.ts'

/** The rule was changed, or was typed wrongly: what was counted before stays as it was recorded. */
export const reviseBody = action({
  verb: 'councils.revise-body',
  may: may.writeBodies,
  form: BodyEditForm,

  async run(here, { bodyId, reason, version, ...typed }) {
    const body = await bodySeenBy(here, bodyId)
    insistFresh(
      version,
      body.version,
      { name: body.name, seatsMax: String(body.seatsMax), quorumRule: body.quorumRule },
      { name: '名称', seatsMax: '定数', quorumRule: '定足数' },
    )
    insist(
      itHasNotEnded(body),
      itsBasisLetsItDecide(typed.basis, typed.hasVotes || typed.hasInquiries),
    )
    await writeBody(here, bodyId, typed)
    const changed = Object.entries(typed).flatMap(([key, after]) => {
      const before = Object.entries(body).find(([name]) => name === key)?.[1]
      return before === after ? [] : [[key, { before, after }] as const]
    })
    return {
      about: bodyId,
      noted: { reason, ...Object.fromEntries(changed) },
      say: '会議体の規則を直しました。',
    }
  },
})
