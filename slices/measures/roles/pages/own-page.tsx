import type { Visit } from '#platform'
import { Empty, Page, Table } from '#ui'
import { stepFeedback } from '../../feedback/addresses.ts'
import type * as at from '../addresses.ts'
import { letterLabels, stepLabels } from '../rules.ts'
import { stepsOf } from '../tables.ts'

/** The steps of one's own; of the others a person outside the hall learns nothing. */
export async function OwnStepsPage({ here }: Visit<typeof at.ownSteps>) {
  const own = await stepsOf(here)
  return (
    <Page title="担当する段階" lede="あなた、またはあなたの課が担当する事業の段階です。">
      <Table
        rows={own}
        rowKey={(row) => `${row.measureId}-${row.step}`}
        empty={
          <Empty
            title="担当する段階はありません"
            why="事業を所管する課が体制を決めると、ここに出ます。"
            stage="decide"
          />
        }
        columns={[
          { key: 'measure', label: '事業', cell: (row) => row.measureName },
          { key: 'section', label: '所管課', cell: (row) => row.sectionName },
          {
            key: 'step',
            label: '段階',
            cell: (row) => (
              <a href={stepFeedback({ measureId: row.measureId, step: row.step })}>
                {stepLabels[row.step]}
              </a>
            ),
          },
          {
            key: 'letters',
            label: '役割',
            cell: (row) => row.letters.map((letter) => letterLabels[letter]).join('、'),
          },
        ]}
        fold
      />
    </Page>
  )
}
