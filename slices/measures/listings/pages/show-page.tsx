import type { Visit } from '#platform'
import {
  Day,
  Empty,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Prose,
  Section,
  Table,
  Tag,
} from '#ui'
import { newScheme, scheme as schemePage } from '../../funds/addresses.ts'
import { schemesOfListing } from '../../funds/tables.ts'
import { listingImports } from '../../listing-files/tables.ts'
import { FindingsTable } from '../../matches/pages/findings.tsx'
import { cityIsNamed, matchScheme } from '../../matches/rules.ts'
import { needOfCity } from '../../matches/tables.ts'
import { may } from '../../permissions.ts'
import { parseRate, rateKindLabels } from '../../rates/rules.ts'
import * as at from '../addresses.ts'
import { isWatchedField, standingOf, watchedFields } from '../rules.ts'
import { changesOf, listingSeenBy } from '../tables.ts'
import { capInWords, rateInWords, StandingTag } from './listing-parts.tsx'

/** One listed subsidy: its own words, what they mean for this city, and what later lists changed. */
export async function ShowPage({ here, params }: Visit<typeof at.listing>) {
  const listing = await listingSeenBy(here, params.listingId)
  const changes = await changesOf(here, listing.id)
  const confirmed = await schemesOfListing(here, listing.id)
  const [latest] = await listingImports(here)
  const who = cityIsNamed(listing) === null ? 'business' : 'city'
  const need = await needOfCity(here)
  // What hangs on a measure is asked on the measure's page.
  const findings = matchScheme(listing, need, who).filter(({ rule }) => /M[1235]/.test(rule))
  return (
    <Page
      title={listing.title}
      back={at.listings()}
      tags={
        <>
          <StandingTag standing={standingOf(listing, here.now)} />
          <Tag kind="line">
            {who === 'city' ? '市が使えるかもしれない（要確認）' : '市内の事業者が使える'}
          </Tag>
        </>
      }
      acts={
        may.confirmSchemes(here.person) && (
          <LinkButton
            href={`${newScheme()}?listing=${listing.id}`}
            kind={who === 'city' ? 'pri' : 'sub'}
          >
            読んで財源に登録する
          </LinkButton>
        )
      }
    >
      {listing.missed > 0 && (
        <Notice kind="warn">
          {`この制度は、最近の全件の一覧に${listing.missed}回続けて載っていません。`}
        </Notice>
      )}
      <Facts>
        <Fact term="実施機関">{listing.institution}</Fact>
        <Fact term="地域">{[listing.area, listing.areaDetail].filter(Boolean).join('　')}</Fact>
        <Fact term="補助率">
          {listing.rate
            ? `「${listing.rate}」 → ${rateInWords(listing.rate)}`
            : rateKindLabels[parseRate(listing.rate).kind]}
        </Fact>
        <Fact term="上限額">{capInWords(listing.capYen)}</Fact>
        <Fact term="受付">
          <Instant at={listing.startsAt} />
          {' 〜 '}
          <Instant at={listing.endsAt} />
        </Fact>
        <Fact term="事業の終了期限">
          <Day on={listing.projectEndsOn} />
        </Fact>
        <Fact term="従業員数">{listing.employees}</Fact>
        <Fact term="業種">{listing.industries.join('、')}</Fact>
        <Fact term="使い道">{listing.purposes.join('、')}</Fact>
        <Fact term="繰り返しの申請">
          {listing.takesSeveral === null ? null : listing.takesSeveral ? 'できる' : 'できない'}
          {listing.takesSeveral !== null && '（ほかの制度との併用のことではありません）'}
        </Fact>
        <Fact term="掲載元">
          {listing.url ? (
            <a href={listing.url} rel="noreferrer">
              Jグランツで見る{listing.number && `（${listing.number}）`}
            </a>
          ) : (
            listing.number
          )}
        </Fact>
      </Facts>
      <p class="mut s13">
        {`出典：Jグランツ（デジタル庁）。第${listing.seenNumber}回の取込の内容です`}
        {latest && latest.number !== listing.seenNumber && `（最新は第${latest.number}回）`}
        。率は書かれた言葉から読み取った案で、公募要領で確かめるまで計算に入りません。
      </p>
      <Section title="当市にとって" note="判定の理由になった言葉">
        <FindingsTable findings={findings} />
      </Section>
      {confirmed.length > 0 && (
        <Section title="この制度から登録した財源">
          <ul>
            {confirmed.map((one) => (
              <li>
                <a href={schemePage({ schemeId: one.id })}>{one.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="説明" note="掲載元の文から、文字だけを写したもの">
        {listing.detail ? <Prose text={listing.detail} /> : <p class="mut">説明はありません。</p>}
      </Section>
      <Section title="変わったところ" note="新しい順">
        <Table
          caption="変わったところ"
          rows={changes}
          rowKey={(change) => `${change.importNumber}-${change.field}`}
          empty={
            <Empty
              title="取り込んでから変わったところはありません"
              why="次の取込で変わると、前の値とともにここに残ります。"
              stage="decide"
            />
          }
          columns={[
            {
              key: 'at',
              label: '取り込んだ日時',
              cell: (change) => <Instant at={change.takenAt} form="short" />,
            },
            {
              key: 'field',
              label: '項目',
              cell: ({ field }) => (isWatchedField(field) ? watchedFields[field] : field),
            },
            { key: 'before', label: '前', cell: (change) => cellOf(change.field, change.before) },
            { key: 'after', label: '後', cell: (change) => cellOf(change.field, change.after) },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}

function cellOf(field: string, value: string | null) {
  if (value === null) return '—'
  if (field === 'startsAt' || field === 'endsAt') return <Instant at={value} form="short" />
  if (field === 'capYen') return capInWords(Number(value))
  if (field === 'projectEndsOn') return <Day on={value} form="short" />
  return value
}
