import { formatFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, Refused, type Visit } from '#platform'
import { Day, Empty, LinkButton, Notice, Page, SampleTag, Section } from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { channels } from '../../channels/addresses.ts'
import { hasOpenedFinances, notOpenedSentence } from '../../fiscal-figures/actions/view-finances.ts'
import { figures } from '../../fiscal-figures/addresses.ts'
import { Opening } from '../../fiscal-figures/pages/opening.tsx'
import { Revisions, Withdrawn } from '../../fiscal-figures/pages/said-before.tsx'
import { sealedInWords } from '../../fiscal-figures/rules.ts'
import { revisionsOf } from '../../fiscal-figures/tables.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { fieldLabels } from '../forms.ts'
import { shareInWords, yenOfShare } from '../rules.ts'
import { splitsOf, splitsRecorded } from '../tables.ts'
import { SplitTable } from './split-table.tsx'

/** Through what and how far a business sells, year by year, once its reader has said why. */
export async function SplitsPage({ here, params, filled }: Visit<typeof at.splits>) {
  const business = await businessSeenBy(here, params.businessId)
  const isOpen = await hasOpenedFinances(here, business.id)
  const recorded = await splitsRecorded(here, business.id)
  const splits = isOpen ? await splitsOf(here, business.id) : []
  const standing = splits.filter(({ isWithdrawn }) => !isWithdrawn)
  const writes = may.writeBusinesses(here.person)
  return (
    <Page
      title="販路の割合"
      back={businessPage(params)}
      lede={`${business.name}　${recorded}年度分が記録されています。`}
      tags={business.isSample && <SampleTag />}
      acts={
        writes && (
          <LinkButton href={at.newSplit(params)} kind="pri" isNew>
            販路の割合を記録する
          </LinkButton>
        )
      }
    >
      {isOpen ? (
        <Notice kind="info">
          30分間だけ開いています。だれが、いつ、何のために開いたかは、操作の記録に残ります。
        </Notice>
      ) : (
        recorded > 0 && <Opening to={at.opening(params)} filled={filled} />
      )}
      {recorded === 0 && (
        <Empty
          title="販路の割合はまだ記録されていません"
          why="どこを通して、どこまで売っているかが分かると、「世界市場へ」といった目標の元になる金額を集計できます。"
          stage="rec"
        />
      )}
      {isOpen &&
        standing.map((split) => (
          <Section
            title={formatFiscalYear(split.fiscalYear)}
            note={
              <>
                {split.source}　<Day on={split.confirmedOn} form="short" />
                確認
              </>
            }
            acts={
              writes && (
                <LinkButton
                  href={at.split({ businessId: business.id, splitId: split.id })}
                  kind="sub"
                  size="sm"
                  label={`${formatFiscalYear(split.fiscalYear)}の割合を直す`}
                >
                  割合を直す
                </LinkButton>
              )
            }
          >
            <SplitTable split={split} />
          </Section>
        ))}
      {isOpen && (
        <>
          <Withdrawn
            years={splits.filter(({ isWithdrawn }) => isWithdrawn)}
            note="集計に入りません"
            back={({ id }) => (writes ? at.reinstatement({ ...params, splitId: id }) : null)}
            filled={filled}
          />
          <Revisions
            revisions={await revisionsOf(here, business.id, 'split')}
            labels={fieldLabels}
          />
        </>
      )}
      <p class="flex">
        <a href={figures(params)}>財務を見る</a>
        <a href={channels()}>販路の種類を見る</a>
        {isOpen && standing.length > 0 && (
          <a href={at.splitsCsv(params)} download>
            CSV
          </a>
        )}
      </p>
    </Page>
  )
}

/** The splits as a file, for as long as they are open. */
export async function splitsFile({
  here,
  params,
}: Visit<typeof at.splitsCsv>): Promise<FileAnswer> {
  const business = await businessSeenBy(here, params.businessId)
  if (!(await hasOpenedFinances(here, business.id))) throw new Refused(notOpenedSentence)
  const standing = (await splitsOf(here, business.id)).filter(({ isWithdrawn }) => !isWithdrawn)
  return csvFileOf(
    `販路の割合（${business.name}）`,
    [
      { head: '年度', cell: ({ split }) => formatFiscalYear(split.fiscalYear) },
      { head: '販路', cell: ({ channel }) => channel },
      { head: '市場段階', cell: ({ tier }) => tier },
      { head: '割合（%）', cell: ({ share }) => shareInWords(share) },
      {
        head: '金額（円）',
        cell: ({ split, share }) =>
          split.salesAreSealed
            ? sealedInWords
            : split.salesYen === null
              ? '不明'
              : yenOfShare(split.salesYen, share),
      },
      { head: '出どころ', cell: ({ split }) => split.source },
      { head: '確かめた日', cell: ({ split }) => split.confirmedOn },
    ],
    standing.flatMap((split) => split.shares.map((share) => ({ split, ...share }))),
  )
}
