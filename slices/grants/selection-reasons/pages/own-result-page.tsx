import type { Visit } from '#platform'
import { Missing } from '#platform'
import { Fact, Facts, Page, Prose, Refused, Section, Tag } from '#ui'
import { OwnRequest, ownStandingOf } from '../../appeals/pages/own-request.tsx'
import { ownGrant } from '../../applications/addresses.ts'
import { PaperRows } from '../../grant-papers/pages/paper-pages.tsx'
import { papersOf } from '../../grant-papers/tables.ts'
import { asHeard, decidedBy, meanOf, meanPoints, onePlace, totalOf } from '../../scores/rules.ts'
import type * as at from '../addresses.ts'
import { bandOf } from '../rules.ts'
import { ownResultOf } from '../tables.ts'

/** What an applicant learns: the own means, the own total, how wide a band, and why. */
export async function OwnResultPage({ here, params, filled }: Visit<typeof at.ownResult>) {
  const result = await ownResultOf(here, params.applicationId)
  if (result === null) throw new Missing()
  const papers = await papersOf(here, params.applicationId, 'outside')
  const standing = await ownStandingOf(here, params.applicationId)
  const { criteria, sheets } = asHeard(decidedBy(result.set), result.sheets)
  const total = meanOf(sheets.map(({ points }) => totalOf(criteria, points)))
  const band = result.position === null ? null : bandOf(result.position, result.applications)
  return (
    <Page
      title="審査の結果"
      back={ownGrant(params)}
      lede={result.title}
      tags={<Tag kind={result.decided === '採択' ? 'ok' : 'line'}>{result.decided}</Tag>}
    >
      <Refused filled={filled} forms={standing.canAsk ? ['explanation'] : []} />
      {papers.length > 0 && (
        <Section title="通知">
          <PaperRows papers={papers} />
        </Section>
      )}
      <Section title="あなたの点" note="満点に対する、審査した人の平均">
        <Facts>
          {criteria.map((one, at) => {
            const mean = meanPoints(sheets, at)
            return (
              <Fact term={one.name}>
                {mean === null ? '—' : `${onePlace(mean)}／${one.scaleMax}`}
              </Fact>
            )
          })}
          <Fact term="合計">{total === null ? '—' : `${onePlace(total)}／100`}</Fact>
          {band !== null && <Fact term="全体の中の位置">{band}</Fact>}
        </Facts>
      </Section>
      {result.forApplicant !== '' && (
        <Section title="理由" note={result.noticeLabel}>
          <Prose text={result.forApplicant} />
          <h3>次に向けて</h3>
          <ul>
            {result.improvements.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
          <p>{`ご相談は、${result.whomToAsk}へどうぞ。`}</p>
        </Section>
      )}
      <OwnRequest standing={standing} applicationId={params.applicationId} filled={filled} />
    </Page>
  )
}
