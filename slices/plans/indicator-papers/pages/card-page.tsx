import { formatWareki } from '#packages/japan'
import type { FileAnswer, Here, Visit } from '#platform'
import { type PaperContent, typesetPdf } from '#platform/typesetting'
import { evidenceAt, papersOf } from '#slices/evidence'
import { chartAlone, Form, LinkButton, PaperPage } from '#ui'
import { findingsOf } from '../../checks/tables.ts'
import { asidesOf } from '../../designs/tables.ts'
import { indicatorRef } from '../../indicator-beads/tables.ts'
import { cardContent } from '../../indicator-cards/rules.ts'
import { indicator as indicatorPage } from '../../indicators/addresses.ts'
import { drawnOf } from '../../indicators/pages/show-page.tsx'
import { type Indicator, indicatorSeenBy } from '../../indicators/tables.ts'
import { verdictsOf } from '../../judgements/tables.ts'
import { may } from '../../permissions.ts'
import { baselineVintagesOf } from '../../revisions/tables.ts'
import { findingOf, SeriesChart } from '../../verdicts/pages/series-section.tsx'
import * as at from '../addresses.ts'
import { cardTemplate, fileName } from '../rules.ts'
import { cityName } from '../tables.ts'
import { Sheets } from './sheets.tsx'

export type DrawnCard = {
  readonly indicator: Indicator
  readonly content: PaperContent
  /** The drawing alone, as SVG text. */
  readonly chart: string
  readonly finding: string
}

/** A card as the record now stands. */
export async function cardOf(here: Here, indicatorId: string): Promise<DrawnCard> {
  const indicator = await indicatorSeenBy(here, indicatorId)
  const drawn = await drawnOf(here, indicator)
  const content = cardContent(
    {
      indicator,
      series: drawn.series,
      targets: drawn.targets,
      verdicts: await verdictsOf(here, indicator.id),
      vintages: await baselineVintagesOf(here, indicator.id),
      findings: await findingsOf(here, indicator),
      asides: await asidesOf(here, indicator.id),
    },
    { city: await cityName(here), today: here.today },
  )
  const finding = findingOf(drawn)
  const alone = chartAlone(<SeriesChart {...drawn} />)
  const [width, height, body] = alone ? [alone.width, alone.height, alone.body] : [720, 1, '']
  const title = finding.replace(/[<>&"]/g, ' ')
  const chart = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${title}" font-family="'BIZ UDPGothic', 'Noto Sans JP', sans-serif">${body}</svg>`
  return { indicator, content, chart, finding }
}

export const printedLine = (here: Here) => `${formatWareki(here.today)} 印刷`

export async function CardPage({ here, params, filled }: Visit<typeof at.card>) {
  const { indicator, content, chart } = await cardOf(here, params.indicatorId)
  const kept = (await papersOf(here, indicatorRef(indicator.id))).filter(
    ({ paper }) => paper === 'indicator-card',
  )
  return (
    <PaperPage
      title={`指標カード　${indicator.name}`}
      back={indicatorPage(params)}
      acts={
        <>
          <LinkButton href={at.cardPdf(params)} size="sm" kind="sub">
            PDF
          </LinkButton>
          {kept.slice(0, 3).map((paper) => (
            <LinkButton href={evidenceAt.check({ snapshotPid: paper.pid })} size="sm" kind="sub">
              {`残した版 ${paper.version}`}
            </LinkButton>
          ))}
          {may.writePlans(here.person) && (
            <Form
              to={at.cardVersions(params)}
              filled={filled}
              submit="この内容を版として残す"
              inline
            />
          )}
        </>
      }
    >
      <Sheets content={content} line={printedLine(here)} chart={chart} />
    </PaperPage>
  )
}

export function cardPdf(card: DrawnCard, line: string, at: string): Promise<Uint8Array> {
  const { content, chart, finding } = card
  return typesetPdf(cardTemplate, { paper: content, line, chart, finding }, at)
}

export async function cardFile({ here, params }: Visit<typeof at.cardPdf>): Promise<FileAnswer> {
  const card = await cardOf(here, params.indicatorId)
  return {
    type: 'application/pdf',
    name: fileName('指標カード', card.indicator.name, 'pdf'),
    body: await cardPdf(card, printedLine(here), here.now),
    inline: true,
  }
}
