import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { PaperLines, paperPdf, RuledParts } from '#platform/typesetting'
import { LinkButton, Paper, PaperPage } from '#ui'
import * as proposalsAt from '../../proposals/addresses.ts'
import { proposalSeenBy } from '../../proposals/tables.ts'
import { extensionPaper } from '../rules.ts'
import { cityNameOf } from '../tables.ts'

async function letterOf(here: Here, proposalId: string) {
  const proposal = await proposalSeenBy(here, proposalId)
  if (proposal.extensionOn === null) throw new Missing()
  const signer = { city: await cityNameOf(here), section: proposal.sectionName ?? '' }
  return { proposal, content: extensionPaper(proposal, signer) }
}

/** 回答期限延長通知書 as it is sent. */
export async function ExtensionPage({ here, params }: Visit<typeof proposalsAt.extensionLetter>) {
  const { proposal, content } = await letterOf(here, params.proposalId)
  return (
    <PaperPage
      title={`${content.title}　${proposal.label}`}
      back={proposalsAt.proposal(params)}
      acts={
        <LinkButton href={proposalsAt.extensionLetterPdf(params)} kind="sub" size="sm">
          PDF
        </LinkButton>
      }
    >
      {content.sheets.map((parts) => (
        <Paper
          title={content.title}
          spaced={content.spaced}
          top={<PaperLines texts={content.top} />}
          right={<PaperLines texts={content.right} />}
          foot={content.rests}
          footRight={proposal.extensionLabel}
        >
          <RuledParts parts={parts} sizePoints={content.sizePoints} />
        </Paper>
      ))}
    </PaperPage>
  )
}

export async function extensionPdf({
  here,
  params,
}: Visit<typeof proposalsAt.extensionLetterPdf>): Promise<FileAnswer> {
  const { proposal, content } = await letterOf(here, params.proposalId)
  const checkAddress = proposalsAt.extensionLetter(params)
  const footer = { draft: false, line: proposal.extensionLabel, checkAddress, qr: [] } as const
  return {
    type: 'application/pdf',
    name: `回答期限延長通知書_${proposal.label}.pdf`,
    body: await paperPdf(content, footer, `${proposal.extensionOn}T00:00:00.000Z`),
    inline: true,
  }
}
