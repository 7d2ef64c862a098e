import type { Visit } from '#platform'
import {
  DateField,
  Day,
  Empty,
  FiscalYearField,
  Form,
  Page,
  Section,
  SelectField,
  Table,
  TextField,
} from '#ui'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { callsToAudit, drawsSeenBy } from '../tables.ts'

import { standing } from './draw-facts.tsx'

/** 抽出監査: what was announced and drawn, and the next. */
export async function DrawsPage({ here, filled }: Visit<typeof at.draws>) {
  const draws = await drawsSeenBy(here)
  const commits = may.drawAudits(here.person) && here.person.section !== null
  const calls = commits ? await callsToAudit(here) : []
  return (
    <Page
      title="抽出監査"
      lede="くじで選んだ申請と補助金を、利害関係・採点・原本から確かめ直します。"
    >
      <Table
        caption="抽出監査"
        rows={draws}
        rowKey={({ id }) => id}
        fold
        empty={
          <Empty
            title="抽出監査はまだありません"
            why="予告すると、後で決まる公の番号で対象が決まります。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'title',
            label: '対象',
            cell: (draw) => <a href={at.draw({ drawId: draw.id })}>{draw.title}</a>,
          },
          { key: 'percent', label: '割合', align: 'n', cell: (draw) => `${draw.percent}％` },
          { key: 'on', label: '番号の日', cell: (draw) => <Day on={draw.numberOn} /> },
          { key: 'state', label: '状態', cell: standing },
        ]}
      />
      {commits && (
        <Section title="予告する" note="秘密のハッシュと公の番号を先に示します。">
          <Form to={at.draws()} name="commit" filled={filled} submit="予告する">
            <SelectField
              name="callId"
              label="公募"
              hint="選ばないと、年度に額を確定した補助金が対象になります。"
              empty="年度に額を確定した補助金"
              options={calls.map((call) => ({
                value: call.id,
                label: `${call.schemeName}　${callLabel(call)}`,
              }))}
            />
            <FiscalYearField name="fiscalYear" label="年度" value={here.fiscalYear} />
            <TextField
              name="numberName"
              label="公の番号"
              hint="例：令和8年12月1日に抽選のナンバーズ4"
              required
            />
            <DateField name="numberOn" label="公の番号が決まる日" required />
          </Form>
        </Section>
      )}
    </Page>
  )
}
