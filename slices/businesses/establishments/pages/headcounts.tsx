import { formatFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import {
  CheckField,
  Confirm,
  DateField,
  Day,
  Empty,
  FiscalYearField,
  NumberField,
  SelectField,
  Stack,
  Table,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import type { Headcount } from '../tables.ts'
import { workersInWords } from './establishments-table.tsx'

/** The headcounts of one place by fiscal year, and the form for a further one. */
export function Headcounts(props: {
  headcounts: readonly Headcount[]
  exact: boolean
  /** Where a further year is sent to; null for those who may not write. */
  place: { businessId: string; establishmentId: string } | null
  filled: Visit['filled']
}) {
  return (
    <Stack>
      <Table
        caption="年度ごとの従業員数"
        rows={props.headcounts}
        rowKey={(row) => row.fiscalYear}
        empty={
          <Empty
            title="従業員数はまだ聞いていません"
            why="聞いていないことは「不明」であって、0人ではありません。"
            stage="rec"
          />
        }
        columns={[
          { key: 'year', label: '年度', cell: (row) => formatFiscalYear(row.fiscalYear) },
          {
            key: 'workers',
            label: '従業員数',
            align: 'n',
            hint: '役員・家族を含みます',
            cell: (row) => workersInWords(row.workers, props.exact),
          },
          {
            key: 'on',
            label: 'いつの人数か',
            cell: (row) => <Day on={row.countedOn} form="short" />,
          },
          { key: 'source', label: '出どころ', cell: (row) => row.source },
        ]}
        fold
      />
      {props.place !== null && (
        <div class="flex">
          <Confirm
            open="年度の従業員数を記録する"
            title="年度の従業員数"
            to={at.headcounts(props.place)}
            name="headcount"
            filled={props.filled}
            submit="従業員数を記録する"
          >
            <FiscalYearField name="fiscalYear" label="年度" required />
            <NumberField
              name="workers"
              label="従業員数"
              unit="人"
              required
              hint="役員・家族を含みます。だれもいなければ0と入れます。"
            />
            <DateField name="countedOn" label="いつの人数か" />
            <TextField name="source" label="出どころ" required hint="例：訪問、調査票" />
            <CheckField
              name="replaces"
              label="前の人数を置き換える"
              hint="同じ年度の人数がもうあるときだけ、印を付けます。前の人数は変更の記録に残ります。"
            />
          </Confirm>
          {props.headcounts.length > 0 && (
            <Confirm
              open="年度の従業員数を取り消す"
              title="誤って記録した年度を取り消します"
              to={at.headcountWithdrawal(props.place)}
              name="withdrawal"
              filled={props.filled}
              submit="従業員数を取り消す"
              danger
            >
              <p>その年度は「不明」にもどります。取り消した人数は、変更の記録に残ります。</p>
              <SelectField
                name="fiscalYear"
                label="年度"
                required
                options={props.headcounts.map(({ fiscalYear }) => ({
                  value: fiscalYear,
                  label: formatFiscalYear(fiscalYear),
                }))}
              />
              <TextField name="reason" label="理由" required maxlength={500} />
            </Confirm>
          )}
        </div>
      )}
    </Stack>
  )
}
