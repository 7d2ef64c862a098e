import { dayInJapan, formatWareki } from '#packages/japan'
import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { type PaperContent, paperPdf, RuledPaper } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { application as caseAt, ownGrant } from '../../applications/addresses.ts'
import { applicationSeenBy } from '../../applications/tables.ts'
import * as at from '../../corrections/addresses.ts'
import { correctionNamed, itemsOf } from '../../corrections/tables.ts'
import { may } from '../../permissions.ts'
import { cityName } from '../../receipts/tables.ts'
import { editionOf } from '../../schemes/tables.ts'
import { correctionPaper, rejectionPaper } from '../rules.ts'

type Loaded = {
  readonly applicationId: string
  readonly label: string
  readonly issuedAt: string
  readonly content: PaperContent
}

/** With the case that it belongs to. @throws {Missing} there is none, or not for this person */
async function load(here: Here, correctionId: string) {
  const correction = await correctionNamed(here, correctionId)
  const application = await applicationSeenBy(here, correction.applicationId)
  return { correction, application, letter: { ...application, cityName: await cityName(here) } }
}

async function correctionLetter(here: Here, correctionId: string): Promise<Loaded> {
  const { correction, letter } = await load(here, correctionId)
  const items = await itemsOf(here, [correction.id])
  return {
    applicationId: correction.applicationId,
    label: correction.documentLabel,
    issuedAt: correction.askedAt,
    content: correctionPaper(letter, { ...correction, items }),
  }
}

async function rejectionLetter(here: Here, correctionId: string): Promise<Loaded> {
  const { correction, application, letter } = await load(here, correctionId)
  if (correction.rejectedAt === null) throw new Missing()
  const nature = await editionOf(here, application.schemeId, application.edition)
  return {
    applicationId: correction.applicationId,
    label: correction.rejectLabel,
    issuedAt: correction.rejectedAt,
    content: rejectionPaper(letter, {
      label: correction.rejectLabel,
      on: dayInJapan(correction.rejectedAt),
      reason: correction.rejectReason,
      rule: correction.rejectRule,
      nature,
    }),
  }
}

/** Its number and day, and 再発行 where it is printed on a later one. */
const footerOf = (here: Here, { label, applicationId, issuedAt }: Loaded) => ({
  draft: false as const,
  line: `${label}　${formatWareki(dayInJapan(issuedAt))}${here.today > dayInJapan(issuedAt) ? '　再発行' : ''}`,
  checkAddress: ownGrant({ applicationId }),
  qr: [],
})

function Letter(props: { here: Here; letter: Loaded; pdf: string }) {
  const { here, letter, pdf } = props
  const { applicationId } = letter
  return (
    <PaperPage
      title={`${letter.content.title}　${letter.label}`}
      back={
        may.applyForGrants(here.person) ? ownGrant({ applicationId }) : caseAt({ applicationId })
      }
      acts={
        <LinkButton href={pdf} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <RuledPaper content={letter.content} footer={footerOf(here, letter)} />
    </PaperPage>
  )
}

async function fileOf(here: Here, letter: Loaded): Promise<FileAnswer> {
  return {
    type: 'application/pdf',
    name: `${letter.content.title}_${letter.label}.pdf`,
    body: await paperPdf(letter.content, footerOf(here, letter), letter.issuedAt),
    inline: true,
  }
}

export async function CorrectionLetterPage({ here, params }: Visit<typeof at.letter>) {
  const letter = await correctionLetter(here, params.correctionId)
  return <Letter here={here} letter={letter} pdf={at.letterPdf(params)} />
}

export async function RejectionLetterPage({ here, params }: Visit<typeof at.rejectionLetter>) {
  const letter = await rejectionLetter(here, params.correctionId)
  return <Letter here={here} letter={letter} pdf={at.rejectionPdf(params)} />
}

export async function correctionFile({ here, params }: Visit<typeof at.letterPdf>) {
  return fileOf(here, await correctionLetter(here, params.correctionId))
}

export async function rejectionFile({ here, params }: Visit<typeof at.rejectionPdf>) {
  return fileOf(here, await rejectionLetter(here, params.correctionId))
}
