import type { Visit } from '#platform'
import { Button, DateField, Day, Empty, Form, Section, SelectField, Table } from '#ui'
import * as at from '../addresses.ts'
import { skillInWords, skillLevels } from '../rules.ts'
import type { Skill } from '../tables.ts'

type Processes = readonly { readonly id: string; readonly trade: string; readonly name: string }[]

/** What one person can do, with the form that records it. */
export function SkillsSection(props: {
  params: { businessId: string; personId: string }
  skills: readonly Skill[]
  processes: Processes
  filled: Visit['filled']
  today: string
}) {
  const { params, skills } = props
  return (
    <Section title="技能" note="「一人でできる」から、担い手として数えます">
      <Table
        caption="技能"
        rows={skills}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="技能がまだ記録されていません"
            why="技能のない人は、担い手の見通しに入りません。"
            stage="rec"
          />
        }
        columns={[
          { key: 'process', label: '工程', cell: (row) => row.process },
          { key: 'level', label: '段階', cell: (row) => skillInWords(row.level) ?? '不明' },
          {
            key: 'on',
            label: '確かめた日',
            cell: (row) => <Day on={row.confirmedOn} form="short" />,
          },
          {
            key: 'act',
            label: '',
            cell: (row) => (
              <Form
                to={at.removal({ ...params, skillId: row.id })}
                name={`removal-${row.id}`}
                inline
              >
                <Button kind="sub" size="xs" label={`${row.process}の技能を消す`}>
                  消す
                </Button>
              </Form>
            ),
          },
        ]}
        fold
      />
      <Form to={at.skills(params)} name="skill" filled={props.filled} submit="技能を記録する">
        <SkillFields processes={props.processes} isNeeded />
        <DateField name="confirmedOn" label="確かめた日" required value={props.today} />
      </Form>
    </Section>
  )
}

/** A process and how well somebody can do it; of one who is new it may be left out. */
export function SkillFields(props: { processes: Processes; isNeeded?: boolean }) {
  return (
    <>
      <SelectField
        name="processId"
        label={props.isNeeded ? '工程' : '主な工程'}
        required={props.isNeeded}
        options={props.processes.map(({ id, trade, name }) => ({
          value: id,
          label: `${trade}：${name}`,
        }))}
      />
      <SelectField
        name="level"
        label="技能の段階"
        required={props.isNeeded}
        options={Object.entries(skillLevels).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}
