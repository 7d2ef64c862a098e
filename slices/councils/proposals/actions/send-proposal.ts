import { action, insist, isCitizen, notify, sha256 } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { may } from '../../permissions.ts'
import { proposalDue } from '../../proposal-clocks/rules.ts'
import { keepMove } from '../../proposal-moves/tables.ts'
import { publishProposal } from '../../proposal-publications/tables.ts'
import { keepProposal, proposalsBefore } from '../../proposal-receipts/tables.ts'
import * as at from '../addresses.ts'
import { ProposalForm, type ProposalTyped, proposalReceived } from '../forms.ts'
import { notTooMany } from '../rules.ts'
import { proposalOfReceipt, sameAsBefore } from '../tables.ts'

/** What makes two proposals one: the same person and the same words, whatever their spaces. */
function textKeyOf(typed: ProposalTyped, accountId: string | null): string {
  const who = accountId ?? `${typed.mail}${typed.phone}${typed.proposerName}`.toLowerCase()
  const said = [typed.title, typed.problem, typed.idea, typed.asked].join('\n')
  return sha256(`${who}\n${said}`.normalize('NFKC').replace(/\s/g, ''))
}

/** Anyone proposes something to the city, with or without an account, and is given a receipt. */
export const sendProposal = action({
  verb: 'councils.send-proposal',
  may: may.sendProposals,
  form: ProposalForm,

  async run(here, typed) {
    const textKey = textKeyOf(typed, here.person.id)
    const earlier = await sameAsBefore(here, textKey)
    if (earlier) {
      await keepMove(here, earlier.id, { kind: 'repeat', from: null, to: null, reason: '' })
      return {
        about: earlier.id,
        noted: { label: earlier.label, joined: true },
        params: { receiptPid: `${here.city}-${earlier.receiptKey}` },
        say: `同じ内容の提案をすでに受け付けています（${earlier.label}）。期限も先の受付のままです。`,
      }
    }
    insist(notTooMany(await proposalsBefore(here, typed.mail === '' ? typed.phone : typed.mail)))
    // Nobody from outside the samples marks a proposal as invented.
    const sent = { ...typed, isSample: typed.isSample && !isCitizen(here.person) }
    const kept = await keepProposal(
      here,
      sent,
      textKey,
      proposalDue(here.today, [], 0, await calendarOf(here)),
    )
    const proposal = await proposalOfReceipt(here, kept.receiptKey)
    await publishProposal(here, proposal)
    await here.announce(proposalReceived, { proposalId: kept.id })
    await notify(
      here,
      { roles: ['chief', 'head'] },
      `提案（${kept.label}）が届きました。担当を3開庁日のうちに決めてください。`,
      at.proposal({ proposalId: kept.id }),
    )
    return {
      about: kept.id,
      noted: { label: kept.label, dueOn: proposal.dueOn, isSecret: proposal.isSecret },
      params: { receiptPid: `${here.city}-${kept.receiptKey}` },
      say: `提案を受け付けました（${kept.label}）。この控えを印刷するか、アドレスを控えてください。`,
    }
  },
})
