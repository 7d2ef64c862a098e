import { formatWareki } from '#packages/japan'
import { type FileAnswer, type Here, Missing, pidOf, type Visit, withQuery } from '#platform'
import { type PaperContent, paperPdf } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { recipientsSeenBy } from '../../consents/tables.ts'
import * as ownAt from '../../own-records/addresses.ts'
import { may } from '../../permissions.ts'
import * as publicAt from '../../publications/addresses.ts'
import * as sharesAt from '../../shares/addresses.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { isCardLevel } from '../rules.ts'
import {
  asOpenedBy,
  cardForRecipient,
  ownCard,
  publicCard,
  sharedCard,
  staffCard,
} from './card-contents.tsx'
import { CardSheet } from './card-sheet.tsx'

type Query = Readonly<Record<string, string>>

const lineOf = (here: Here) => `${formatWareki(here.today)} 印刷`

function drawn(here: Here, content: PaperContent, back: string, pdf: string) {
  return (
    <PaperPage
      title={content.title}
      back={back}
      acts={
        <LinkButton href={pdf} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <CardSheet content={content} line={lineOf(here)} />
    </PaperPage>
  )
}

async function pdfOf(
  here: Here,
  name: string,
  content: PaperContent,
  checkAddress: string,
): Promise<FileAnswer> {
  const footer = { draft: false, line: lineOf(here), checkAddress, qr: [] } as const
  return {
    type: 'application/pdf',
    name: `事業者カード_${name}.pdf`,
    body: await paperPdf(content, footer, here.now),
    inline: true,
  }
}

/** The level that was asked for, as the section may see it before it is given. */
async function staffLevel(here: Here, params: { businessId: string; level: string }, query: Query) {
  const business = await businessSeenBy(here, params.businessId)
  if (!isCardLevel(params.level)) throw new Missing()
  if (params.level === 'public')
    return { business, content: await publicCard(here, pidOf(here.city, business.id)) }
  if (params.level === 'staff') return { business, content: await staffCard(here, business.id) }
  // Whoever may not see telephones inside is not shown them as somebody else's either.
  if (!may.seeConsents(here.person)) throw new Missing()
  const recipient = (await recipientsSeenBy(here)).find(({ value }) => value === query.recipient)
  if (recipient === undefined) throw new Missing()
  const { content } = await cardForRecipient(here, business.id, recipient)
  return { business, content: await asOpenedBy(here, business.id, content) }
}

export async function CardPage({ here, params, query }: Visit<typeof at.card>) {
  const { content } = await staffLevel(here, params, query)
  const pdf = withQuery(at.cardPdf(params), { recipient: query.recipient })
  return drawn(here, content, businessPage(params), pdf)
}

export async function cardFile({ here, params, query }: Visit<typeof at.cardPdf>) {
  const { business, content } = await staffLevel(here, params, query)
  return pdfOf(here, business.name, content, at.card(params))
}

export async function SharedCardPage({ here, params }: Visit<typeof sharesAt.sharedCard>) {
  const content = await sharedCard(here, params.businessId)
  return drawn(here, content, sharesAt.sharedBusiness(params), sharesAt.sharedCardPdf(params))
}

export async function sharedCardFile({ here, params }: Visit<typeof sharesAt.sharedCardPdf>) {
  const content = await sharedCard(here, params.businessId)
  return pdfOf(here, '提供先', content, sharesAt.sharedCard(params))
}

export async function OwnCardPage({ here, params }: Visit<typeof ownAt.ownCard>) {
  const content = await ownCard(here, params.businessId)
  return drawn(here, content, ownAt.ownRecord(params), ownAt.ownCardPdf(params))
}

export async function ownCardFile({ here, params }: Visit<typeof ownAt.ownCardPdf>) {
  const content = await ownCard(here, params.businessId)
  return pdfOf(here, '本人', content, ownAt.ownCard(params))
}

export async function MakerCardPage({ here, params }: Visit<typeof publicAt.makerCard>) {
  const content = await publicCard(here, params.makerPid)
  return drawn(here, content, publicAt.maker(params), publicAt.makerCardPdf(params))
}

export async function makerCardFile({ here, params }: Visit<typeof publicAt.makerCardPdf>) {
  const content = await publicCard(here, params.makerPid)
  return pdfOf(here, '公開', content, publicAt.makerCard(params))
}
