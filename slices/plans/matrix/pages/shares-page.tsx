import { Missing, type Visit } from '#platform'
import { Columns, Empty, Form, NumberField, Page, Section, SelectField, Table } from '#ui'
import * as at from '../addresses.ts'
import { axes, axisKeys, type Share } from '../rules.ts'
import { axisValues, placedIssues, sharedMeasures } from '../tables.ts'

const placesOf = (shares: readonly Share[]) =>
  shares.length === 0
    ? 'まだ決めていません'
    : shares
        .map(
          ({ industry, place, process, share }) =>
            `${industry}×${place}×${process}${share === null ? '' : ` ${share}`}`,
        )
        .join('、')

/** Measures and issues with the cells they are in; those without come first. */
export async function SharesPage({ here }: Visit<typeof at.shares>) {
  const open = <T extends { readonly shares: readonly Share[] }>(rows: readonly T[]) =>
    [...rows].sort((one, other) => Number(one.shares.length > 0) - Number(other.shares.length > 0))
  const measures = open((await sharedMeasures(here)).filter(({ isLive }) => isLive))
  const issues = open(
    (await placedIssues(here))
      .filter(({ endedOn }) => endedOn === null)
      .map((issue) => ({ ...issue, shares: issue.cells })),
  )
  return (
    <Page
      title="事業と課題のセル"
      back={at.matrix()}
      lede="事業がどの業種・品目、地区・用地、工程で働くかを決めます。配分を空けると、セルの数で均等に分け、「按分」と示します。"
    >
      <Section title="事業">
        <Table
          caption="事業のセル"
          rows={measures}
          rowKey={(row) => row.measureId}
          empty={
            <Empty title="続いている事業がありません" why="事業が始まると、ここに並びます。" />
          }
          columns={[
            {
              key: 'name',
              label: '事業',
              cell: (row) => (
                <a href={at.share({ subject: 'measure', subjectId: row.measureId })}>{row.name}</a>
              ),
            },
            { key: 'cells', label: 'セルと配分', cell: (row) => placesOf(row.shares) },
          ]}
          fold
        />
      </Section>
      <Section title="課題" note="確定した課題">
        <Table
          caption="課題のセル"
          rows={issues}
          rowKey={(row) => row.issueId}
          empty={
            <Empty title="確定した課題がありません" why="課題が確定すると、ここに並びます。" />
          }
          columns={[
            {
              key: 'title',
              label: '課題',
              cell: (row) => (
                <a href={at.share({ subject: 'issue', subjectId: row.issueId })}>{row.title}</a>
              ),
            },
            { key: 'cells', label: 'セル', cell: (row) => placesOf(row.shares) },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}

const spareRows = 4

/** The cells of one measure, with shares; or of one issue. */
export async function SharePage({ here, params, filled }: Visit<typeof at.share>) {
  const { subject, subjectId } = params
  const isMeasure = subject === 'measure'
  const found = isMeasure
    ? (await sharedMeasures(here)).find(({ measureId }) => measureId === subjectId)
    : (await placedIssues(here)).find(({ issueId }) => issueId === subjectId)
  if (!found || (!isMeasure && subject !== 'issue')) throw new Missing()
  const [name, shares] = 'name' in found ? [found.name, found.shares] : [found.title, found.cells]
  const values = await axisValues(here)
  const count = Math.max(shares.length + spareRows, rowsTyped(filled?.values ?? {}))
  return (
    <Page
      title={isMeasure ? '事業のセルと配分' : '課題のセル'}
      back={at.shares()}
      lede={`${name}。${isMeasure ? '配分は合計1です。すべて空けると均等に分けます。' : 'いくつでも選べます。'}行を空けると、そのセルは外れます。`}
    >
      <Form to={at.share(params)} filled={filled} submit="このセルに決める">
        {Array.from({ length: count }, (_, i) => (
          <Section title={`${i + 1}つ目`}>
            <Columns shape="4">
              {axisKeys.map((axis) => (
                <SelectField
                  name={`cells.${i}.${axis}`}
                  label={axes[axis]}
                  value={shares[i]?.[axis]}
                  empty="（なし）"
                  options={values[axis]}
                />
              ))}
              {isMeasure && (
                <NumberField name={`cells.${i}.share`} label="配分" value={shares[i]?.share} />
              )}
            </Columns>
          </Section>
        ))}
      </Form>
    </Page>
  )
}

function rowsTyped(values: Readonly<Record<string, unknown>>): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const found = /^cells\.(\d{1,2})\./.exec(name)
    return found ? [Number(found[1]) + 1] : []
  })
  return Math.max(0, ...numbers)
}
