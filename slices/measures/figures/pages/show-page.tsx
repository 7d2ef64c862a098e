import { Missing, type Visit, withQuery } from '#platform'
import { Empty, LinkButton, Page, Table } from '#ui'
import { figureGroups, isFigureGroup } from '../../derivations/rules.ts'
import { paper } from '../../papers/addresses.ts'
import { isPaperName, paperTitles } from '../../papers/rules.ts'
import { besideOf } from '../../papers/tables.ts'
import { requestOf } from '../../requests/tables.ts'
import type * as at from '../addresses.ts'
import { derivationsOf } from '../rules.ts'

/** 「なぜ？」 of the numbers in one part of a sheet, with the way back to the sheet. */
export async function ShowPage({ here, params }: Visit<typeof at.figures>) {
  const { measureId, roundId, paperName, figureGroup } = params
  if (!isPaperName(paperName) || !isFigureGroup(figureGroup)) throw new Missing()
  const sheet = await requestOf(here, measureId, roundId)
  const { past } = await besideOf(here, sheet)
  const back = withQuery(paper({ measureId, paperName }), { round: roundId })
  return (
    <Page
      title={`なぜ？　${figureGroups[figureGroup]}`}
      back={back}
      lede={`${sheet.head.name}　${sheet.head.roundName}　${paperTitles[paperName]}の数字がどこから来たか。いまの記録から示します。`}
      acts={
        <LinkButton href={back} kind="sub">
          {`${paperTitles[paperName]}に戻る`}
        </LinkButton>
      }
    >
      <Table
        caption={figureGroups[figureGroup]}
        rows={derivationsOf(sheet, past, figureGroup)}
        rowKey={(one) => one.place}
        empty={
          <Empty
            title="この部分に数字の記録がありません"
            why="記録が入ると、その出どころがここに並びます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'label',
            label: '数字',
            cell: (one) => <span id={one.place}>{one.label}</span>,
          },
          {
            key: 'value',
            label: '値',
            cell: (one) => (
              <span class={one.value.length > 14 ? undefined : 'nowrap'}>{one.value}</span>
            ),
          },
          { key: 'how', label: '出し方', cell: (one) => one.how },
          {
            key: 'from',
            label: 'もとの記録',
            cell: (one) => (
              <ul class="plain">
                {one.from.map(({ label, href }) => (
                  <li>
                    {here.opens(href.replace(/[?#].*$/, '')) ? <a href={href}>{label}</a> : label}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
        fold
      />
    </Page>
  )
}
