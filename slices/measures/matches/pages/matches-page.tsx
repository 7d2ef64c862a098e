import type { Visit } from '#platform'
import { Card, Empty, LinkButton, Notice, Page, Section, Tabs } from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import { newScheme } from '../../funds/addresses.ts'
import { listing as listingPage, listings } from '../../listings/addresses.ts'
import { capInWords, ownInstitution, rateInWords } from '../../listings/pages/listing-parts.tsx'
import { type Listing, listingsSeenBy } from '../../listings/tables.ts'
import { may } from '../../permissions.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { type Finding, inOrderOfHelp, matchScheme, type Verdict, verdictOf } from '../rules.ts'
import { needOfMeasure } from '../tables.ts'
import { FindingsTable, VerdictTag } from './findings.tsx'

type Match = Listing & { readonly findings: readonly Finding[]; readonly verdict: Verdict }

/** So many are shown; the rest is told by number. */
const mostShown = 50

/** Which listed subsidies may serve this measure: the city's own funds, and what stands beside it. */
export async function MatchesPage({ here, params, query }: Visit<typeof at.matches>) {
  const measure = await measureSeenBy(here, params.measureId)
  const who = query.who === 'business' ? 'business' : 'city'
  const need = await needOfMeasure(here, measure)
  const candidates = await listingsSeenBy(here, { standing: 'open', who, area: 'here' })
  const matches = candidates.map((listing): Match => {
    const findings = matchScheme(listing, need, who)
    return { ...listing, findings, verdict: verdictOf(findings) }
  })
  const fitting = inOrderOfHelp(matches.filter(({ verdict }) => verdict !== '対象外'))
  const out = matches.length - fitting.length
  const path = at.matches(params)
  return (
    <Page
      title={`使える補助制度：${measure.name}`}
      back={measurePage(params)}
      lede="受付が終わっておらず、当市が地域に入る制度を、七つの見方で当てています。点数は付けません。"
      acts={
        <LinkButton href={listings()} kind="sub">
          制度の一覧
        </LinkButton>
      }
    >
      <Tabs
        label="だれが使うか"
        items={[
          { label: '市が使える（財源）', href: path, current: who === 'city' },
          {
            label: '国・県にも似た制度（事業者が使える）',
            href: `${path}?who=business`,
            current: who === 'business',
          },
        ]}
      />
      <Notice>
        {who === 'city'
          ? '「地方公共団体」などの語がある制度です。語はついでに出ることも多いため、申請者はいつも要確認です。'
          : '同じ対象に国・県の制度があれば、重なるか、上乗せするかを確かめてください。'}
      </Notice>
      <Section
        title={`${fitting.length.toLocaleString('ja-JP')}件`}
        note={`該当、要確認の順、それぞれ締切の早い順。対象外は${out.toLocaleString('ja-JP')}件`}
      >
        {fitting.length === 0 && (
          <Empty
            title="合う制度がありません"
            why="一覧が古いときは、取り込みなおしてください。条件を見張っておくこともできます。"
            act={
              <LinkButton href={listings()} kind="sub">
                制度の一覧へ
              </LinkButton>
            }
            stage="decide"
          />
        )}
        <div class="stack-6">
          {fitting.slice(0, mostShown).map((match) => (
            <OneMatch match={match} confirms={who === 'city' && may.confirmSchemes(here.person)} />
          ))}
        </div>
        {fitting.length > mostShown && (
          <p class="mut">
            {`締切の早い${mostShown}件までを出しています。ほかの${fitting.length - mostShown}件は、制度の一覧でさがせます。`}
          </p>
        )}
      </Section>
    </Page>
  )
}

function OneMatch({ match, confirms }: { match: Match; confirms: boolean }) {
  return (
    <Card
      title={
        <>
          <a href={listingPage({ listingId: match.id })}>{match.title}</a>{' '}
          <VerdictTag verdict={match.verdict} />
        </>
      }
    >
      <p class="mut">
        {[
          ownInstitution(match),
          `補助率 ${rateInWords(match.rate)}`,
          `上限 ${capInWords(match.capYen)}`,
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      {match.verdict === '要確認' && (
        <p class="s14">
          {`要確認：${match.findings
            .filter(({ verdict }) => verdict === '要確認')
            .map(({ about, quoted }) => (quoted.startsWith('「') ? `${about}${quoted}` : quoted))
            .join('。')}。`}
        </p>
      )}
      <details open={match.verdict === '該当'}>
        <summary>判定の理由になった言葉</summary>
        <FindingsTable findings={match.findings} />
      </details>
      {confirms && (
        <p>
          <LinkButton href={`${newScheme()}?listing=${match.id}`} kind="sub" size="sm">
            読んで財源に登録する
          </LinkButton>
        </p>
      )}
    </Card>
  )
}
