import { formatYen } from '#packages/japan'
import type { FileAnswer, Here, Visit } from '#platform'
import { paperPdf, RuledPaper } from '#platform/typesetting'
import { Fact, Facts, Instant, LinkButton, Page, PaperPage, Prose } from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { NextStep, StepFacts, TooLate } from '../../money-steps/pages/steps-part.tsx'
import { may } from '../../permissions.ts'
import { leftOf, type VotedLine, votedLine } from '../../voted-lines/tables.ts'
import * as at from '../addresses.ts'
import { paperTitle, stateOf } from '../rules.ts'
import { type Transfer, transferSeenBy } from '../tables.ts'
import { State } from './list-page.tsx'
import { transferContent } from './paper-content.tsx'

async function load(here: Here, transferId: string) {
  const transfer = await transferSeenBy(here, transferId)
  const to = await votedLine(here, transfer.toLineId)
  const from = transfer.fromLineId === null ? null : await votedLine(here, transfer.fromLineId)
  return { transfer, from, to }
}

const named = (line: VotedLine) =>
  `${line.measureName}　${line.kan} ${line.kou} ${line.moku}　${setsuLabel(line)}`

export async function TransferPage({ here, params, filled }: Visit<typeof at.transfer>) {
  const { transfer, from, to } = await load(here, params.transferId)
  return (
    <Page
      title={`${paperTitle(transfer)}　${formatYen(transfer.amountYen)}円`}
      back={at.transfers()}
      tags={<State transfer={transfer} />}
      acts={
        <LinkButton href={at.paper(params)} kind="sub">
          {paperTitle(transfer)}を開く
        </LinkButton>
      }
    >
      <Facts>
        <Fact term="元">{from ? named(from) : '予備費'}</Fact>
        <Fact term="先">{named(to)}</Fact>
        <Fact term="元の残り">{from ? `${formatYen(leftOf(from))}円` : null}</Fact>
        <Fact term="理由">
          <Prose text={transfer.reason} />
        </Fact>
        <StepFacts one={transfer}>
          <Fact term="課長の決裁">
            {transfer.approvedAt && (
              <>
                <Instant at={transfer.approvedAt} /> {transfer.approvedName}　{transfer.paperLabel}
              </>
            )}
          </Fact>
        </StepFacts>
      </Facts>
      <Steps here={here} transfer={transfer} filled={filled} />
    </Page>
  )
}

function Steps(props: { here: Here; transfer: Transfer; filled: Visit['filled'] }) {
  const { here, transfer, filled } = props
  const params = { transferId: transfer.id }
  const state = stateOf(transfer)
  const mine =
    state === 'drafted'
      ? may.requestAmounts(here.person) && here.person.section?.id === transfer.sectionId
      : state === 'approved' && may.receiveRequests(here.person)
  if (!mine) return <TooLate filled={filled} />
  const isDraft = state === 'drafted'
  return (
    <NextStep
      title={isDraft ? '課長の決裁' : '財政課の決定'}
      verb={isDraft ? '決裁する' : '決定する'}
      effect={isDraft ? '文書番号が付き、財政課に回ります' : '決定すると、予算現額が変わります'}
      to={isDraft ? at.approval(params) : at.decision(params)}
      returnTo={at.returning(params)}
      returnEffect="起案した係に差し戻します"
      version={transfer.version}
      filled={filled}
    />
  )
}

const draft = { draft: true } as const

export async function TransferPaperPage({ here, params }: Visit<typeof at.paper>) {
  const { transfer, from, to } = await load(here, params.transferId)
  return (
    <PaperPage
      title={`${paperTitle(transfer)}　${transfer.toName}`}
      back={at.transfer(params)}
      acts={
        <LinkButton href={at.pdf(params)} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <RuledPaper content={transferContent(transfer, from, to)} footer={draft} />
    </PaperPage>
  )
}

export async function transferPdf({ here, params }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { transfer, from, to } = await load(here, params.transferId)
  return {
    type: 'application/pdf',
    name: `${paperTitle(transfer)}_${transfer.paperLabel || '決裁前'}.pdf`,
    body: await paperPdf(transferContent(transfer, from, to), draft, here.now),
    inline: true,
  }
}
