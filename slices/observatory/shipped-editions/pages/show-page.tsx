import type { Visit } from '#platform'
import { AreaField, Confirm, Day, Fact, Facts, Instant, Notice, Page, Section, Tag } from '#ui'
import { cardsOnEdition } from '../../cards/tables.ts'
import * as at from '../../editions/addresses.ts'
import { ImpactTable } from '../../editions/pages/impact-table.tsx'
import { may } from '../../permissions.ts'
import { MARKS } from '../../reference/marks.ts'
import { sourceOf } from '../../reference/sources.ts'
import { shippedEdition } from '../tables.ts'

/** An edition that comes with the program; a city may stop using it. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.shipped>) {
  const edition = await shippedEdition(here, params.editionCode)
  const cards = await cardsOnEdition(here, edition.code)
  const isUsed = edition.withdrawnAt === null && edition.state !== 'withdrawn'
  return (
    <Page
      title={edition.label}
      stage="know"
      back={at.editions()}
      lede={edition.title}
      tags={isUsed ? <Tag kind="ok">公開</Tag> : <Tag kind="bad">取下げ</Tag>}
    >
      {filled?.rule && !isUsed && <Notice kind="bad">{filled.rule}</Notice>}
      {edition.withdrawnAt && (
        <Notice kind="bad">
          {`取下げ：この市では使いません。${edition.withdrawnByName}、理由：${edition.withdrawal ?? ''}`}
        </Notice>
      )}
      <Section
        title="この版について"
        note="プログラムに付いている版で、全国の市が同じものを使います"
        acts={
          isUsed &&
          may.releaseEditions(here.person) && (
            <Confirm
              open="取り下げる"
              title="この市では使わないことにしますか"
              to={at.shippedWithdrawal(params)}
              name="withdrawal"
              filled={filled}
              submit="取り下げる"
              danger
            >
              <p>ほかの市には影響しません。根拠カードは消えず、「取下げ」の印が付きます。</p>
              <AreaField
                name="reason"
                label="取り下げる理由"
                hint="10字以上で書いてください。"
                required
              />
            </Confirm>
          )
        }
      >
        <Facts>
          <Fact term="公表日">
            <Day on={edition.publishedOn} />
            {edition.publishedNote && <small class="mut">（{edition.publishedNote}）</small>}
          </Fact>
          <Fact term="取込み">
            <Instant at={edition.importedAt} />
          </Fact>
          <Fact term="値の数">{edition.figures.toLocaleString('ja-JP')}</Fact>
          {Object.entries(edition.marks).map(([mark, count]) => (
            <Fact
              term={`うち ${Object.entries(MARKS).find(([name]) => name === mark)?.[1].shown ?? mark}`}
            >
              {count.toLocaleString('ja-JP')}
            </Fact>
          ))}
          <Fact term="出典の表示">{sourceOf(edition.source)?.attribution}</Fact>
        </Facts>
      </Section>
      <Section title="影響一覧" note="この版の値を写した根拠カード">
        <ImpactTable cards={cards} csvHref={at.shippedImpactFile(params)} />
      </Section>
    </Page>
  )
}
